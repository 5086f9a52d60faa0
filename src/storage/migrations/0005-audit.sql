-- The audit as a chain: each entry's hash covers the entry and the hash before it. docs/decisions/0007-audit-hash-chain.md
-- says how the hashes are made; audit-chain.ts makes them again without these functions.

-- Who the transaction at hand reads for: the settings pacta.sees ('all'), pacta.user and pacta.states. Without them, nobody.
create function sees(owner uuid, state text) returns boolean language sql stable parallel safe as $$
  select coalesce(
    current_setting('pacta.sees', true) = 'all'
    or owner = nullif(current_setting('pacta.user', true), '')::uuid
    or state = any(string_to_array(current_setting('pacta.states', true), ',')),
    false)
$$;

-- Length in bytes, colon, text; a dash for null. Joined parts can be read in one way only.
create function audit_part(value text) returns text language sql immutable parallel safe as $$
  select coalesce(octet_length(value)::text || ':' || value, '-')
$$;

create function audit_microseconds(moment timestamptz) returns text language sql stable parallel safe as $$
  select ((extract(epoch from moment) * 1000000)::bigint)::text
$$;

-- What the first entry and the first seal follow: 32 zero bytes.
create function audit_origin() returns bytea language sql immutable parallel safe as $$
  select decode(repeat('00', 32), 'hex')
$$;

-- What an entry says of a personal value in its place. The value and its salt can be erased; nobody can guess it from this.
create function audit_commitment(salt bytea, before jsonb, after jsonb) returns text
language sql stable parallel safe as $$
  select encode(sha256(salt || convert_to(audit_part(before::text) || audit_part(after::text), 'UTF8')), 'hex')
$$;

alter table audit_entry
  alter column id drop identity,
  alter column at drop default,
  add column request_id text,
  add column reason text,
  -- True if the entry may change what public pages show; these entries number the revision.
  add column public boolean not null default true,
  add column previous bytea,
  add column hash bytea;

-- Like the trigger in PL/pgSQL, which plans it once a connection and not once an entry.
create function audit_entry_hash(e audit_entry) returns bytea language plpgsql stable parallel safe as $$
begin
  return sha256(e.previous || convert_to('audit_entry/1' || audit_part(e.id::text) || audit_part(audit_microseconds(e.at))
    || audit_part(e.actor) || audit_part(e.through) || audit_part(e.action) || audit_part(e.subject)
    || audit_part(e.detail::text) || audit_part(e.request_id) || audit_part(e.reason) || audit_part(e.public::text), 'UTF8'));
end $$;

-- Entries from before the chain keep their numbers and join it in their order.
alter table audit_entry disable trigger audit_entry_append_only;
do $$
declare
  entry audit_entry;
  head bytea := audit_origin();
begin
  for entry in select * from audit_entry order by id loop
    entry.previous := head;
    head := audit_entry_hash(entry);
    update audit_entry set previous = entry.previous, hash = head where id = entry.id;
  end loop;
end $$;
alter table audit_entry enable always trigger audit_entry_append_only;

alter table audit_entry alter column previous set not null, alter column hash set not null;

-- Number, time and hashes are the database's to give, whatever the statement says. The number is one more than the last, not
-- of a sequence: a transaction that is undone uses none up, so a missing number is a missing entry. The lock of
-- audit_entry_in_order is held by now.
create function audit_entry_chain() returns trigger language plpgsql as $$
declare
  last record;
begin
  select id, hash into last from audit_entry order by id desc limit 1;
  new.id := coalesce(last.id, 0) + 1;
  new.at := clock_timestamp();
  new.previous := coalesce(last.hash, audit_origin());
  new.hash := audit_entry_hash(new);
  return new;
end $$;

create trigger audit_entry_chain before insert on audit_entry for each row execute function audit_entry_chain();

-- Below this entry a number may be missing: the old sequence lost those of transactions that were undone.
insert into audit_entry (actor, through, action, subject, detail, public)
select 'pacta', 'start', 'audit.chain', 'audit:chain', jsonb_build_object('entries', count(*)), false
from audit_entry having count(*) > 0;

create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_at on audit_entry (at);
create index audit_entry_public on audit_entry (id) where public;

-- Personal values of entries, apart from them so that they can be erased while the chain stays whole.
create table audit_value (
  entry_id bigint not null references audit_entry,
  field text not null,
  salt bytea not null check (octet_length(salt) = 16),
  before jsonb,
  after jsonb,
  -- Whose value it is: a person's, and of which State.
  owner uuid,
  state text,
  primary key (entry_id, field)
);
create index audit_value_owner on audit_value (owner);

alter table audit_value enable row level security;
alter table audit_value force row level security;
create policy audit_value_read on audit_value for select using (sees(owner, state));
create policy audit_value_write on audit_value for insert with check (true);
create policy audit_value_erase on audit_value for delete using (current_setting('pacta.sees', true) = 'all');

create trigger audit_value_never_altered before update or truncate on audit_value
  for each statement execute function append_only();
alter table audit_value enable always trigger audit_value_never_altered;

-- A seal says which entry was the last one and what its hash was. Kept elsewhere, it shows a chain that was written anew.
create table audit_seal (
  id bigint primary key,
  entry_id bigint not null unique references audit_entry,
  entry_hash bytea not null,
  made_at timestamptz not null,
  by text not null,
  previous bytea not null,
  hash bytea not null
);

create function audit_seal_hash(s audit_seal) returns bytea language sql stable parallel safe as $$
  select sha256(s.previous || convert_to('audit_seal/1' || audit_part(s.id::text) || audit_part(s.entry_id::text)
    || audit_part(encode(s.entry_hash, 'hex')) || audit_part(audit_microseconds(s.made_at)) || audit_part(s.by), 'UTF8'))
$$;

create function audit_seal_chain() returns trigger language plpgsql as $$
declare
  last record;
  head record;
begin
  select id, hash into last from audit_seal order by id desc limit 1;
  select id, hash into head from audit_entry order by id desc limit 1;
  new.id := coalesce(last.id, 0) + 1;
  new.entry_id := head.id;
  new.entry_hash := head.hash;
  new.made_at := clock_timestamp();
  new.previous := coalesce(last.hash, audit_origin());
  new.hash := audit_seal_hash(new);
  return new;
end $$;

create trigger audit_seal_in_order before insert on audit_seal
  for each statement execute function audit_entry_in_order();
create trigger audit_seal_chain before insert on audit_seal for each row execute function audit_seal_chain();
create trigger audit_seal_append_only before update or delete or truncate on audit_seal
  for each statement execute function append_only();
alter table audit_seal enable always trigger audit_seal_append_only;

-- Otherwise a temporary table of the same name would stand in for the real one.
do $$
begin
  execute format('alter function audit_entry_chain() set search_path = %I, pg_temp', current_schema());
  execute format('alter function audit_seal_chain() set search_path = %I, pg_temp', current_schema());
end $$;
