-- When backups are made, and what became of each.

create table backup_schedule (
  id integer primary key default 1 check (id = 1),
  active boolean not null,
  every text not null check (every in ('hour', 'day', 'week')),
  -- Hours and minutes in the time zone; of a week, on Monday; of an hour, only the minutes count.
  at time not null,
  zone text not null,
  keep integer not null check (keep > 0),
  folder text not null,
  -- Who can open the archives; not encrypted when there is nobody.
  recipients text[] not null,
  set_at timestamptz not null default now()
);

create table backup_run (
  id bigint generated always as identity primary key,
  -- Made by the schedule, which also deletes it when enough newer ones are there.
  scheduled boolean not null,
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  file text not null,
  encrypted boolean not null,
  bytes bigint,
  sha256 text,
  -- Read again from the disk, and whole.
  verified boolean not null default false,
  -- Files whose content the file store had lost.
  lost integer not null default 0,
  error text,
  removed_at timestamptz
);
create index backup_run_started on backup_run (started_at);
