-- Files: what was uploaded, and the contents, which lie in the file store under the hash of their bytes, each once.

create table file_content (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  -- The last time an upload brought it. Until a day later it stays, with or without a file that uses it.
  claimed_at timestamptz not null default now(),
  checked_at timestamptz,
  state text not null default 'whole' check (state in ('whole', 'missing', 'damaged'))
);
create index file_content_checked on file_content (checked_at nulls first);

create table file (
  id uuid primary key,
  sha256 text not null references file_content,
  name text not null check (name <> '' and octet_length(name) <= 200 and name !~ '[\u0001-\u001f\u007f/\\]'),
  media_type text not null,
  -- The record on which it hangs, as kind:id.
  about text not null check (about ~ '^[a-z][a-z-]*:.'),
  -- Who may see it: the person whose file it is, and those of a State.
  owner uuid,
  state_code text references state,
  uploaded_at timestamptz not null default now(),
  uploaded_by text not null,
  -- A day later the row goes, and the content with it where no other file has the same.
  removed_at timestamptz
);
create index file_sha256 on file (sha256);
create index file_state_code on file (state_code);
create index file_about on file (about);
create index file_uploaded on file (uploaded_at desc, id desc);
create index file_removed on file (removed_at) where removed_at is not null;

alter table file enable row level security;
alter table file force row level security;
create policy file_seen on file using (sees(owner, state_code));
