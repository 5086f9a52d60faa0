-- Depositary acts as a ledger that only grows. An entry is what somebody proposes to record of an act; a decision makes it a
-- fact, or not. A correction is a new entry that supersedes one; nothing is altered.

create table act_entry (
  id uuid primary key,
  -- The act itself. Its corrections, and what other sources say of it, share this id.
  act text not null check (act ~ '^\S{1,200}$'),
  instrument text not null references instrument,
  -- Null for an act of the depositary that concerns the whole instrument.
  state text references state,
  kind text not null check (kind in (
    'signature', 'definitive-signature', 'succession-to-signature', 'ratification', 'acceptance', 'approval', 'accession',
    'succession', 'ratification-acceptance-or-approval', 'provisional-application', 'territorial-application',
    'territorial-extension', 'reservation', 'declaration', 'objection', 'denunciation', 'termination', 'entry-into-force',
    'correction', 'withdrawal-of-signature', 'withdrawal-of-consent', 'withdrawal-of-provisional-application',
    'withdrawal-of-territorial-application', 'withdrawal-of-reservation', 'withdrawal-of-declaration',
    'withdrawal-of-objection', 'withdrawal-of-denunciation')),
  done_on date,
  deposited_on date,
  -- As the source prints it; never computed.
  effective_on date,
  territory text references state,
  territory_name text_in_six,
  -- Provisions that a reservation, declaration or objection is about: 24(1).
  provisions text[] not null default '{}',
  effect text check (effect in ('excludes', 'modifies')),
  -- The act that is objected to, withdrawn or extended.
  about text,
  -- An objection that keeps the instrument from entering into force between the two States.
  precludes boolean not null default false,
  -- The source flags a reservation or an objection without saying more.
  reservation boolean not null default false,
  objection boolean not null default false,
  declaration text check (declaration in ('producer', 'not-producer')),
  text text,
  text_language text,
  -- Who notified it; null where the source is not the depositary's own.
  depositary text,
  notification text,
  notified_on date,
  source text not null check (source <> ''),
  note text,
  supersedes uuid references act_entry,
  -- What it supersedes was no fact at all.
  void boolean not null default false,
  reason text,
  origin text not null check (origin in ('file', 'form', 'import')),
  proposed_by text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  check (coalesce(deposited_on, done_on, effective_on) is not null),
  check (state is not null or kind in ('termination', 'entry-into-force', 'correction')),
  check ((text is null) = (text_language is null)),
  check (not void or supersedes is not null),
  check (not precludes or kind = 'objection')
);
create index act_entry_act on act_entry (act);
create index act_entry_instrument on act_entry (instrument);
create index act_entry_state on act_entry (state, instrument);
create index act_entry_date on act_entry (coalesce(deposited_on, done_on, effective_on));
create index act_entry_territory on act_entry (territory);
create index act_entry_supersedes on act_entry (supersedes);

create table act_decision (
  entry uuid primary key references act_entry,
  number bigint not null generated always as identity unique,
  outcome text not null check (outcome in ('approved', 'refused', 'withdrawn')),
  decided_by text not null,
  decided_at timestamptz not null default clock_timestamp(),
  reason text,
  -- Copies from the entry.
  state text references state,
  supersedes uuid references act_entry
);
create index act_decision_state on act_decision (state);
create index act_decision_supersedes on act_decision (supersedes);
-- Two corrections of one entry cannot both be facts.
create unique index act_decision_superseded_once on act_decision (supersedes) where outcome = 'approved';
create index act_decision_at on act_decision (decided_at) where outcome = 'approved';

-- Decisions are numbered and timed in the order in which they commit, by the lock that audit entries take too: so whoever has
-- read up to a number, or asks what was known at a moment, misses none.
create function act_decision_in_order() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7240, 4);
  return null;
end $$;
create trigger act_decision_in_order before insert on act_decision
  for each statement execute function act_decision_in_order();

-- Asked once a statement, for thousands of decisions at once. A row that does not see its entry is refused too.
create function act_decision_fits() returns trigger language plpgsql as $$
begin
  if (select count(*) from added) <> (
    select count(*) from added join act_entry on act_entry.id = added.entry
    where (added.outcome = 'withdrawn') = (added.decided_by = act_entry.proposed_by)
      and added.state is not distinct from act_entry.state
      and added.supersedes is not distinct from act_entry.supersedes
  ) then
    raise exception 'a proposal is decided by another than who made it, and withdrawn by nobody else'
      using errcode = 'check_violation', constraint = 'act_decision_by_another';
  end if;
  return null;
end $$;
create trigger act_decision_fits after insert on act_decision referencing new table as added
  for each statement execute function act_decision_fits();

create trigger act_entry_append_only before update or delete or truncate on act_entry
  for each statement execute function append_only();
alter table act_entry enable always trigger act_entry_append_only;
create trigger act_decision_append_only before update or delete or truncate on act_decision
  for each statement execute function append_only();
alter table act_decision enable always trigger act_decision_append_only;

-- What the tables of the first versions hold is brought over as it was loaded.
create temporary table brought on commit drop as
  select id as act, instrument, state, kind, deposited_on, effective_printed, null::text as territory, null::jsonb as name,
    reservation, objection, declaration, source, note
  from depositary_act
  union all
  select instrument || '/' || state || '/territorial-application/'
      || coalesce(territory, trim(both '-' from regexp_replace(lower(name ->> 'en'), '[^a-z0-9]+', '-', 'g'))),
    instrument, state, 'territorial-application', deposited_on, effective_printed, territory, name,
    reservation, false, null, source, note
  from territorial_application;

insert into act_entry (id, act, instrument, state, kind, deposited_on, effective_on, territory, territory_name,
  reservation, objection, declaration, source, note, origin, proposed_by, proposed_at)
select gen_random_uuid(), act, instrument, state, kind, deposited_on, effective_printed, territory, name,
  reservation, objection, declaration, source, note, 'file', 'data:treaties',
  coalesce((select loaded_at from data_set where data_set.name = 'treaties'), now())
from brought;

insert into act_decision (entry, outcome, decided_by, decided_at, state)
select id, 'approved', 'pacta', proposed_at, state from act_entry;

alter table act_deviation drop constraint act_deviation_act_fkey;
drop table depositary_act;
drop table territorial_application;

-- Proposals are for those who keep the register; what was approved is for everyone.
alter table act_entry enable row level security;
alter table act_entry force row level security;
create policy act_entry_read on act_entry for select using (
  exists (select 1 from act_decision where entry = act_entry.id and outcome = 'approved') or sees(null, state));
create policy act_entry_write on act_entry for insert with check (true);

alter table act_decision enable row level security;
alter table act_decision force row level security;
create policy act_decision_read on act_decision for select using (outcome = 'approved' or sees(null, state));
create policy act_decision_write on act_decision for insert with check (true);

-- Who is told of changes by mail; null for everything.
create table subscription (
  id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  state text references state,
  instrument text references instrument,
  -- Number of the last decision that a mail told of.
  told bigint not null,
  created_at timestamptz not null default now(),
  unique nulls not distinct (user_id, state, instrument)
);
create index subscription_state on subscription (state);
create index subscription_instrument on subscription (instrument);

alter table subscription enable row level security;
alter table subscription force row level security;
create policy sight on subscription using (sees(user_id, null));
create policy keeping on subscription for insert with check (true);
