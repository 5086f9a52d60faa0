-- What people agreed to and asked to have corrected, and who was told that an unused account will go.

create table consent (
  id uuid primary key,
  user_id uuid references app_user on delete set null,
  application uuid references application on delete set null,
  invitation uuid references invitation on delete set null,
  purpose text not null check (purpose in ('account', 'application')),
  -- The words that were shown, in the language in which they were shown, and their hash.
  text text not null,
  text_sha256 text not null check (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  language text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  through text not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index consent_user_id on consent (user_id);
create index consent_application on consent (application);
create index consent_invitation on consent (invitation);

alter table consent enable row level security;
alter table consent force row level security;
create policy sight on consent using (sees(user_id, null));
-- Whoever applies or accepts an invitation is nobody yet, and sees none.
create policy giving on consent for insert with check (true);

create table correction_request (
  id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  words text not null check (words <> ''),
  asked_at timestamptz not null default now(),
  status text not null default 'open' check (status in ('open', 'done', 'declined')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  check ((status = 'open') = (answered_at is null))
);
create index correction_request_user_id on correction_request (user_id);
create index correction_request_open on correction_request (asked_at) where status = 'open';

alter table correction_request enable row level security;
alter table correction_request force row level security;
create policy sight on correction_request using (sees(user_id, null));

-- Nobody's account goes for want of use without a word before.
create table dormant_notice (
  user_id uuid primary key references app_user on delete cascade,
  sent_at timestamptz not null default now()
);
alter table dormant_notice enable row level security;
alter table dormant_notice force row level security;
create policy sight on dormant_notice using (sees(user_id, null));
