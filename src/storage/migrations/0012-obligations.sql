-- The register of obligations, resolutions of the Security Council, and instruments that legal officers add or correct.
-- Whatever has versions is written twice: every version for good, and the one that counts in a table of its own.

alter table instrument drop constraint instrument_kind_check;
alter table instrument add constraint instrument_kind_check
  check (kind in ('convention', 'protocol', 'amendment', 'agreement', 'treaty'));
-- Shown by date of adoption; those of the files in the order of the file on the same day.
alter table instrument drop constraint instrument_position_key;
alter table instrument add column origin text not null default 'file' check (origin in ('file', 'form'));
alter table instrument_collection add column origin text not null default 'file' check (origin in ('file', 'form'));
alter table instrument_collection_member add column origin text not null default 'file' check (origin in ('file', 'form'));

-- Outlives an instrument that its file no longer has.
create table instrument_version (
  record text not null check (record ~ '^[A-Z0-9-]+$'),
  number integer not null check (number > 0),
  content jsonb not null,
  origin text not null check (origin in ('file', 'form')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  reason text check (origin = 'file' or reason is not null),
  primary key (record, number)
);

create table resolution (
  code text primary key check (code ~ '^S-RES-\d+$'),
  symbol text not null unique,
  title text_in_six not null,
  short_title text_in_six not null,
  adopted_on date not null,
  source jsonb not null
);

create table parallel (
  id text primary key,
  position integer not null,
  name text_in_six not null,
  origin text not null default 'file' check (origin in ('file', 'form'))
);

-- Texts that obligations were checked against, final clauses, and the articles without a duty, of one instrument.
create table instrument_terms (
  instrument text primary key,
  treaty text generated always as (case when instrument not like 'S-RES-%' then instrument end) stored references instrument,
  resolution text generated always as (case when instrument like 'S-RES-%' then instrument end) stored references resolution,
  sources jsonb not null,
  clauses jsonb,
  without_obligations jsonb not null,
  number integer not null
);
create index instrument_terms_treaty on instrument_terms (treaty);
create index instrument_terms_resolution on instrument_terms (resolution);

create table instrument_terms_version (
  record text not null references instrument_terms,
  number integer not null check (number > 0),
  content jsonb not null,
  origin text not null check (origin in ('file', 'form')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  reason text check (origin = 'file' or reason is not null),
  primary key (record, number)
);

create table obligation (
  id text primary key check (id ~ '^[A-Z0-9-]+/(art|op)\.\d+[A-Za-z]*(\([0-9a-z]+\))*(#\d)?$'),
  instrument text not null references instrument_terms,
  article text not null check (article ~ '^\d+[A-Za-z]*$'),
  paragraph text not null check (paragraph ~ '^(\([0-9a-z]+\))*$'),
  type text not null,
  force text not null check (force in ('mandatory', 'optional')),
  bearer text not null,
  measure text_in_six not null,
  conditions text_in_six,
  safeguards text[] not null,
  parallel text references parallel,
  replaces text[] not null,
  -- Key of the instrument's sources.
  source text not null,
  number integer not null,
  -- Kept at its address, because others refer to it.
  retired boolean not null
);
create index obligation_instrument on obligation (instrument);
create index obligation_parallel on obligation (parallel);

create table obligation_version (
  record text not null references obligation,
  number integer not null check (number > 0),
  content jsonb not null,
  origin text not null check (origin in ('file', 'form')),
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  reason text check (origin = 'file' or reason is not null),
  primary key (record, number)
);

-- Somebody has read the named text and found that the version says what it says.
create table obligation_review (
  id uuid primary key,
  obligation text not null,
  number integer not null,
  title text not null,
  language text not null,
  read text not null,
  note text,
  reviewed_at timestamptz not null default now(),
  reviewed_by text not null,
  foreign key (obligation, number) references obligation_version (record, number)
);
create index obligation_review_version on obligation_review (obligation, number);

create trigger instrument_version_append_only before update or delete or truncate on instrument_version
  for each statement execute function append_only();
create trigger instrument_terms_version_append_only before update or delete or truncate on instrument_terms_version
  for each statement execute function append_only();
create trigger obligation_version_append_only before update or delete or truncate on obligation_version
  for each statement execute function append_only();
create trigger obligation_review_append_only before update or delete or truncate on obligation_review
  for each statement execute function append_only();
