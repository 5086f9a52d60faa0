-- What is to be said to people by mail, and what became of it. The address and the body are personal; a body is kept no longer
-- than it is needed, because it may hold a link that opens an account.

create table mail (
  id uuid primary key,
  to_address text not null check (to_address ~ '^[^[:space:][:cntrl:]<>,;]+@[^[:space:][:cntrl:]<>,;]+$'),
  to_user uuid references app_user on delete set null,
  language text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject text not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
  body text,
  queued_at timestamptz not null default now(),
  sent_at timestamptz,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'held')),
  error text,
  attempts integer not null default 0,
  expires_at timestamptz,
  check ((state = 'sent') = (sent_at is not null)),
  check (state <> 'sent' or body is null)
);
create index mail_to_user on mail (to_user);
create index mail_queued_at on mail (queued_at);
create index mail_with_body on mail (expires_at) where body is not null;

alter table mail enable row level security;
alter table mail force row level security;
create policy sight on mail using (sees(to_user, null));
-- Whoever is not signed in may cause a mail, such as one to reset a password, without seeing any.
create policy queueing on mail for insert with check (true);
