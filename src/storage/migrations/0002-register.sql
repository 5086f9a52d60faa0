-- Reference data and the treaty register. Texts in six languages are jsonb objects with the keys ar, en, es, fr, ru, zh.

create domain text_in_six as jsonb check (value ?& array['ar', 'en', 'es', 'fr', 'ru', 'zh']);
create domain partial_date as text check (value ~ '^\d{4}(-\d{2}(-\d{2})?)?$');

create table region (
  code text primary key check (code ~ '^\d{3}$'),
  parent text references region,
  level text not null check (level in ('world', 'region', 'sub-region', 'intermediate-region')),
  position integer not null,
  name text_in_six not null
);
create index region_parent on region (parent);

create table state (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  kind text not null check (kind in ('member', 'observer', 'other', 'organisation', 'area', 'former')),
  iso2 text,
  m49 text,
  region text references region,
  admitted_on date,
  ended_on date,
  successors text[] not null default '{}',
  name text_in_six not null,
  formal_name text_in_six,
  -- Former and common names, for the search.
  other_names text[] not null,
  note text
);
create index state_region on state (region);

create table grouping (
  id text primary key,
  kind text not null check (kind in ('un-regional-group', 'development', 'political')),
  position integer not null,
  name text_in_six not null,
  source text not null
);

create table grouping_member (
  grouping_id text not null references grouping on delete cascade,
  state text not null references state,
  primary key (grouping_id, state)
);
create index grouping_member_state on grouping_member (state);

create table code_history (
  code text primary key,
  name text not null,
  withdrawn_on partial_date,
  successors text[] not null default '{}',
  note text
);

create table theme (
  id text primary key,
  broader text references theme,
  position integer not null,
  name text_in_six not null,
  description text_in_six not null
);
create index theme_broader on theme (broader);

create table organisation (
  id text primary key,
  kind text not null,
  acronym text,
  name text_in_six not null
);

create table place (
  id text primary key,
  country text not null references state,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  name text_in_six not null
);
create index place_country on place (country);

create table instrument (
  code text primary key check (code ~ '^[A-Z0-9-]+$'),
  position integer not null unique,
  kind text not null check (kind in ('convention', 'protocol', 'amendment')),
  title text_in_six not null,
  short_title text_in_six not null,
  parents text[] not null,
  supersedes jsonb not null,
  depositaries text[] not null,
  adopted_on date not null,
  adopted_at text_in_six not null,
  in_force_on date,
  entry_into_force jsonb not null,
  for_each_party jsonb not null,
  status_as_of text not null,
  signatures_as_of text,
  sources jsonb not null
);

create table instrument_collection (
  id text primary key,
  position integer not null,
  name text_in_six not null
);

create table instrument_collection_member (
  collection text not null references instrument_collection on delete cascade,
  instrument text not null references instrument on delete cascade,
  primary key (collection, instrument)
);
create index instrument_collection_member_instrument on instrument_collection_member (instrument);

create table gap (
  id text primary key,
  title text_in_six not null,
  explanation text_in_six not null
);

create table instrument_gap (
  instrument text not null references instrument on delete cascade,
  gap text not null references gap on delete cascade,
  primary key (instrument, gap)
);
create index instrument_gap_gap on instrument_gap (gap);

create table depositary_act (
  id text primary key,
  instrument text not null references instrument,
  state text not null references state,
  kind text not null check (kind in (
    'signature', 'succession-to-signature', 'ratification', 'acceptance', 'approval', 'accession', 'succession',
    'ratification-acceptance-or-approval')),
  deposited_on date not null,
  effective_printed date,
  reservation boolean not null,
  objection boolean not null,
  declaration text check (declaration in ('producer', 'not-producer')),
  note text,
  source text not null
);
create index depositary_act_instrument on depositary_act (instrument);
create index depositary_act_state on depositary_act (state);
create index depositary_act_date on depositary_act (deposited_on);

create table act_deviation (
  position integer primary key,
  instrument text not null references instrument,
  state text references state,
  act text references depositary_act on delete cascade,
  what text not null,
  explanation text_in_six not null
);
create index act_deviation_instrument on act_deviation (instrument);
create index act_deviation_state on act_deviation (state);
create index act_deviation_act on act_deviation (act);

create table territorial_application (
  position integer primary key,
  instrument text not null references instrument,
  state text not null references state,
  territory text references state,
  name text_in_six not null,
  reservation boolean not null,
  deposited_on date,
  effective_printed date,
  note text,
  source text not null
);
create index territorial_application_instrument on territorial_application (instrument);
create index territorial_application_state on territorial_application (state);
create index territorial_application_territory on territorial_application (territory);
