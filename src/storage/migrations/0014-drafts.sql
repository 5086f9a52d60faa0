-- Draft laws: their versions as numbered provisions, what was corrected by hand, and how neighbouring versions match.
-- A draft is seen by its State and by the office; one without a State is the office's own, for training, and counts nowhere.

create table draft_counter (
  year integer primary key check (year between 1945 and 2100),
  last integer not null check (last > 0)
);

create table draft (
  id uuid primary key,
  -- What people say: DRAFT-2026-0001, by the year of its arrival.
  reference text not null unique check (reference ~ '^DRAFT-\d{4}-\d{4,}$'),
  state_code text references state,
  -- In the language of the draft.
  title text not null check (title <> ''),
  -- What the office calls it.
  working_title text not null check (working_title <> ''),
  -- Of the text that counts; versions may exist in others.
  language text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  subject text not null default '',
  status text not null default 'open' check (status in ('open', 'adopted', 'closed')),
  opened_at timestamptz not null default now(),
  opened_by text not null
);
create index draft_state_code on draft (state_code);
create index draft_opened on draft (opened_at desc, id desc);

create table draft_version (
  id uuid primary key,
  draft_id uuid not null references draft,
  language text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  -- From 1 within draft and language; the same number in another language is the same version.
  number integer not null check (number > 0),
  received_on date not null,
  note text not null default '',
  format text not null check (format in ('docx', 'pdf', 'html', 'akoma-ntoso', 'text')),
  taken_in_at timestamptz not null default now(),
  taken_in_by text not null,
  unique (draft_id, language, number)
);

create table draft_version_file (
  version_id uuid not null references draft_version,
  file_id uuid not null references file on delete cascade,
  primary key (version_id, file_id)
);
create index draft_version_file_file_id on draft_version_file (file_id);

create table provision (
  id uuid primary key,
  version_id uuid not null references draft_version,
  parent uuid,
  -- As the naming convention of Akoma Ntoso has it: art_5__para_2__point_a. Of those that stand, each once in a version.
  eid text not null check (eid <> '' and eid !~ '\s'),
  kind text not null check (kind in ('part', 'chapter', 'section', 'article', 'paragraph', 'point', 'text')),
  -- As printed: "Article 5", "المادة ٥", "第五条", "(a)"; empty where it has none.
  number text not null default '',
  heading text not null default '',
  text text not null default '',
  -- In the order of the document, parents before their children, from 0.
  position integer not null check (position >= 0),
  -- Taken out by a correction; stays, because findings may refer to it and the correction may be undone.
  removed_at timestamptz,
  unique (version_id, id),
  foreign key (version_id, parent) references provision (version_id, id)
);
create unique index provision_eid on provision (version_id, eid) where removed_at is null;
create index provision_position on provision (version_id, position) where removed_at is null;
create index provision_parent on provision (version_id, parent);

create table draft_correction (
  id uuid primary key,
  version_id uuid not null references draft_version,
  -- From 1 within the version.
  number integer not null check (number > 0),
  kind text not null check (kind in ('edit', 'split', 'join', 'lower', 'raise', 'insert', 'delete')),
  -- Of each provision touched, how it stood and stands: [{ id, before, after }], null where it was not or is not.
  changes jsonb not null,
  made_at timestamptz not null default now(),
  made_by text not null,
  undone_at timestamptz,
  undone_by text,
  unique (version_id, number),
  check ((undone_at is null) = (undone_by is null))
);

-- Between two versions of one draft in one language, the newer the next after the older.
create table provision_match (
  id uuid primary key,
  from_version uuid not null references draft_version,
  to_version uuid not null references draft_version,
  kind text not null check
    (kind in ('same', 'changed', 'renumbered', 'moved', 'split', 'merged', 'added', 'removed')),
  -- A split has a row for each part with the same from_provision, a merger one for each source with the same to_provision.
  from_provision uuid,
  to_provision uuid,
  -- How much of the words is common, 0 to 1; 0 where one side is missing.
  score real not null check (score between 0 and 1),
  by_hand boolean not null default false,
  foreign key (from_version, from_provision) references provision (version_id, id),
  foreign key (to_version, to_provision) references provision (version_id, id),
  check ((kind = 'added') = (from_provision is null)),
  check ((kind = 'removed') = (to_provision is null))
);
create index provision_match_from on provision_match (from_version, from_provision);
create index provision_match_to on provision_match (to_version, to_provision);

alter table draft enable row level security;
alter table draft force row level security;
create policy sight on draft using (sees(null, state_code));
alter table draft_version enable row level security;
alter table draft_version force row level security;
create policy sight on draft_version using (exists (select from draft where draft.id = draft_id));

-- Whoever sees the version sees what hangs on it.
do $$
declare
  one record;
begin
  for one in
    select * from (values ('draft_version_file', 'version_id'), ('provision', 'version_id'),
      ('draft_correction', 'version_id'), ('provision_match', 'to_version')) as held (name, version)
  loop
    execute format('alter table %I enable row level security', one.name);
    execute format('alter table %I force row level security', one.name);
    execute format('create policy sight on %I using (exists (select from draft_version v where v.id = %I))',
      one.name, one.version);
  end loop;
end
$$;
