-- Every change leaves an entry, and entries are never altered.

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  through text not null,
  action text not null,
  subject text not null,
  detail jsonb not null default '{}'
);

-- Entries are numbered in the order in which their transactions commit: each waits until the one before has ended. So the
-- highest number names a state of the database, and no entry ever appears below one that was already seen. The lock comes
-- before the number, because a statement's trigger runs before its rows are made. Write the entry last in a transaction.
create function audit_entry_in_order() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7240, 4);
  return null;
end $$;

create trigger audit_entry_in_order before insert on audit_entry
  for each statement execute function audit_entry_in_order();

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function append_only();

alter table audit_entry enable always trigger audit_entry_append_only;

-- Which of the data files that ship with Pacta have been loaded, and in which edition.
create table data_set (
  name text primary key,
  sha256 text not null,
  rows integer not null,
  loaded_at timestamptz not null default now()
);
