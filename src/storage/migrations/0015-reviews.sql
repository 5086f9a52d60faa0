-- Reviews of draft laws against obligations, what became of their suggestions, their clearance by the State, and the laws adopted.

create table review_counter (
  kind text not null check (kind in ('REV', 'LAW')),
  year integer not null check (year between 1945 and 2100),
  last integer not null check (last > 0),
  primary key (kind, year)
);

create table review (
  id uuid primary key,
  reference text not null unique check (reference ~ '^REV-\d{4}-\d{4,}$'),
  draft_id uuid not null references draft,
  -- That of the draft; null for the office's own training drafts, which count nowhere.
  state_code text references state,
  title text not null check (title <> ''),
  -- The day of whose law the obligations are: what was in force, and how it read.
  as_at date not null,
  status text not null default 'open' check (status in ('open', 'with-state', 'cleared', 'closed')),
  opened_at timestamptz not null default now(),
  opened_by text not null,
  closed_at timestamptz,
  unique (id, draft_id)
);
create index review_draft_id on review (draft_id);
create index review_state_code on review (state_code);
create index review_opened on review (opened_at desc, id desc);

-- The versions of the draft that the review took up, one after another; the last is the one at hand.
create table review_version (
  review_id uuid not null references review,
  version_id uuid not null references draft_version,
  number integer not null check (number > 0),
  taken_up_at timestamptz not null default now(),
  taken_up_by text not null,
  primary key (review_id, version_id),
  unique (review_id, number)
);
create index review_version_version_id on review_version (version_id);

create table review_member (
  review_id uuid not null references review,
  user_id uuid not null references app_user on delete cascade,
  since timestamptz not null default now(),
  primary key (review_id, user_id)
);
create index review_member_user_id on review_member (user_id);

create table review_obligation (
  review_id uuid not null references review,
  obligation text not null check (obligation <> ''),
  position integer not null check (position >= 0),
  assigned_to uuid references app_user on delete set null,
  -- Taken out of the set; stays, because findings may refer to it and it may come back.
  removed_at timestamptz,
  primary key (review_id, obligation)
);
create index review_obligation_assigned_to on review_obligation (assigned_to);

-- What a reviewer says of one obligation in one version. The newest holds; earlier ones stay.
create table finding (
  id uuid primary key,
  review_id uuid not null,
  version_id uuid not null,
  obligation text not null,
  verdict text not null check (verdict in ('identified', 'partly', 'not-identified', 'goes-further', 'not-applicable')),
  comment text not null default '',
  suggestion text not null default '',
  -- `kept`: brought over from the version before on words that stand as they were; `carried`: on words that have changed or are
  -- gone, or where new words may meet what was missing, and nobody has looked at it in this version yet.
  origin text not null check (origin in ('reviewer', 'kept', 'carried')),
  -- The obligation is open again.
  withdrawn boolean not null default false,
  made_at timestamptz not null default clock_timestamp(),
  made_by text not null,
  foreign key (review_id, obligation) references review_obligation (review_id, obligation),
  foreign key (review_id, version_id) references review_version (review_id, version_id),
  unique (id, version_id)
);
create index finding_review on finding (review_id, version_id, obligation, made_at desc);
create index finding_obligation on finding (review_id, obligation);

create table finding_provision (
  finding_id uuid not null,
  version_id uuid not null,
  provision uuid not null,
  primary key (finding_id, provision),
  foreign key (finding_id, version_id) references finding (id, version_id),
  foreign key (version_id, provision) references provision (version_id, id)
);
create index finding_provision_finding on finding_provision (finding_id, version_id);
create index finding_provision_provision on finding_provision (version_id, provision);

-- A safeguard of human rights that a provision touches, with the concern.
create table concern (
  id uuid primary key,
  review_id uuid not null,
  version_id uuid not null,
  provision uuid not null,
  safeguard text not null,
  concern text not null check (concern <> ''),
  suggestion text not null default '',
  -- The concern that it restates in a newer version, corrects or withdraws.
  supersedes uuid references concern,
  origin text not null check (origin in ('reviewer', 'kept', 'carried')),
  withdrawn boolean not null default false,
  made_at timestamptz not null default clock_timestamp(),
  made_by text not null,
  foreign key (review_id, version_id) references review_version (review_id, version_id),
  foreign key (version_id, provision) references provision (version_id, id)
);
create index concern_review on concern (review_id, version_id);
create index concern_provision on concern (version_id, provision);
create index concern_supersedes on concern (supersedes);

create table review_comment (
  id uuid primary key,
  review_id uuid not null references review,
  -- The comment that opened the thread; null for that one itself.
  thread uuid references review_comment,
  -- What the thread is about: an obligation, a provision, or the review as a whole.
  obligation text,
  provision uuid references provision,
  words text not null check (words <> ''),
  made_at timestamptz not null default clock_timestamp(),
  made_by text not null,
  resolved_at timestamptz,
  resolved_by text,
  foreign key (review_id, obligation) references review_obligation (review_id, obligation),
  check (obligation is null or provision is null),
  check (thread is null or (obligation is null and provision is null)),
  check ((resolved_at is null) = (resolved_by is null)),
  check (thread is null or resolved_at is null)
);
create index review_comment_review_id on review_comment (review_id, made_at);
create index review_comment_thread on review_comment (thread);
create index review_comment_obligation on review_comment (review_id, obligation);
create index review_comment_provision on review_comment (provision);

-- What the State did with a suggestion; the newest holds.
create table disposition (
  id uuid primary key,
  review_id uuid not null references review,
  finding_id uuid references finding,
  concern_id uuid references concern,
  -- In which version it was taken or refused.
  version_id uuid not null,
  disposition text not null check (disposition in ('taken', 'partly', 'refused', 'open')),
  reason text not null default '',
  made_at timestamptz not null default clock_timestamp(),
  made_by text not null,
  foreign key (review_id, version_id) references review_version (review_id, version_id),
  check ((finding_id is null) <> (concern_id is null)),
  check (disposition <> 'refused' or reason <> '')
);
create index disposition_review on disposition (review_id, version_id);
create index disposition_finding_id on disposition (finding_id);
create index disposition_concern_id on disposition (concern_id);

-- What is said of a State is public only after that State has cleared it; what was cleared is known by its hash.
create table review_clearance (
  id uuid primary key,
  review_id uuid not null references review,
  act text not null check (act in ('asked', 'cleared', 'returned', 'withdrawn')),
  words text not null default '',
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default now(),
  made_by text not null,
  check (act <> 'returned' or words <> '')
);
create index review_clearance_review_id on review_clearance (review_id, made_at);

-- A law as adopted: public. The draft and review from which it came stay with those who see them.
create table law (
  id uuid primary key,
  reference text not null unique check (reference ~ '^LAW-\d{4}-\d{4,}$'),
  state_code text not null references state,
  title text not null check (title <> ''),
  language text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  -- Number or citation in the official gazette.
  citation text not null default '',
  adopted_on date not null,
  published_on date,
  in_force_on date,
  draft_id uuid references draft,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  check (published_on is null or published_on >= adopted_on)
);
create index law_state_code on law (state_code);
create index law_draft_id on law (draft_id);
create index law_adopted on law (adopted_on desc, id desc);

alter table review enable row level security;
alter table review force row level security;
create policy sight on review using (sees(null, state_code));

-- Whoever sees the review sees what hangs on it.
do $$
declare
  one text;
begin
  foreach one in array array['review_version', 'review_member', 'review_obligation', 'finding', 'concern',
    'review_comment', 'disposition', 'review_clearance']
  loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy sight on %I using (exists (select from review r where r.id = review_id))', one);
  end loop;
end
$$;
alter table finding_provision enable row level security;
alter table finding_provision force row level security;
create policy sight on finding_provision using (exists (select from finding f where f.id = finding_id));
