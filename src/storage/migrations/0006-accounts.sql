-- Who may come in, and what each may do. Names of app_user, session, credential, verification, two_factor, passkey and
-- sso_provider follow the sign-in library, in snake case. Every table with personal data has row-level security: without a
-- stated sight (see the function sees) it shows nothing.

create table app_user (
  id uuid primary key,
  name text not null check (name <> ''),
  -- Always in lower case; an erased person has an address that nobody can have.
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  two_factor_enabled boolean not null default false,
  language text not null default 'en' check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  state text references state,
  organisation text references organisation,
  profession text,
  status text not null default 'active' check (status in ('active', 'suspended', 'erased'))
);
create index app_user_state on app_user (state);
create index app_user_organisation on app_user (organisation);

create table session (
  id uuid primary key,
  -- SHA-256 of what the cookie holds.
  token text not null unique,
  user_id uuid not null references app_user on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  -- Whether this session was begun with a second factor or a passkey.
  second_factor boolean not null default false,
  -- When its owner last proved who they are; sensitive changes ask for it to be recent.
  proved_at timestamptz not null default now()
);
create index session_user_id on session (user_id);

create table credential (
  id uuid primary key,
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references app_user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index credential_user_id on credential (user_id);

create table verification (
  -- Also a hash, where there may be one of its kind only.
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

create table two_factor (
  id uuid primary key,
  secret text not null,
  backup_codes text not null,
  user_id uuid not null references app_user on delete cascade,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index two_factor_user_id on two_factor (user_id);

create table passkey (
  id uuid primary key,
  name text,
  public_key text not null,
  user_id uuid not null references app_user on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index passkey_user_id on passkey (user_id);

create table sso_provider (
  id uuid primary key,
  issuer text not null,
  oidc_config text,
  saml_config text,
  user_id uuid references app_user on delete set null,
  provider_id text not null unique,
  organization_id text,
  -- People's addresses end so.
  domain text not null,
  -- As it stands on the button.
  name text not null
);
create index sso_provider_user_id on sso_provider (user_id);

-- A grant gives a role over a reach, until a day. It is ended, never deleted.
create table role_grant (
  id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  role text not null check (role in ('administrator', 'programme-manager', 'programme-officer', 'legal-officer',
    'evaluator', 'focal-point', 'practitioner', 'partner', 'donor', 'auditor')),
  reach text not null check (reach in ('everything', 'states', 'project', 'module')),
  project text references project,
  module text,
  -- The last day on which it holds.
  until date,
  reason text,
  granted_by text not null,
  granted_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  check ((reach = 'project') = (project is not null)),
  check ((reach = 'module') = (module is not null))
);
create index role_grant_user_id on role_grant (user_id);
create index role_grant_project on role_grant (project);

create table role_grant_state (
  grant_id uuid not null references role_grant on delete cascade,
  state text not null references state,
  primary key (grant_id, state)
);
create index role_grant_state_state on role_grant_state (state);

create table role_grant_region (
  grant_id uuid not null references role_grant on delete cascade,
  region text not null references region,
  primary key (grant_id, region)
);
create index role_grant_region_region on role_grant_region (region);

create table role_grant_grouping (
  grant_id uuid not null references role_grant on delete cascade,
  grouping_id text not null references grouping,
  primary key (grant_id, grouping_id)
);
create index role_grant_grouping_grouping on role_grant_grouping (grouping_id);

create table role_requirement (
  role text primary key,
  second_factor boolean not null
);

-- An invitation is a link that works once; its holder becomes a user with the grants it names. Without an address it is the
-- set-up link of the first administrator.
create table invitation (
  id uuid primary key,
  email text check (email = lower(email)),
  name text,
  language text not null default 'en',
  state text references state,
  organisation text references organisation,
  -- Of an applicant who was admitted.
  profession text,
  -- [{ role, reach, states, regions, groupings, project, module, until }]
  grants jsonb not null,
  token_sha256 text not null unique,
  invited_by text not null,
  reason text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  user_id uuid references app_user on delete set null,
  revoked_at timestamptz
);
create index invitation_state on invitation (state);
create index invitation_organisation on invitation (organisation);
create index invitation_user_id on invitation (user_id);

-- A practitioner who asks to be admitted; the focal point of the State or an administrator decides.
create table application (
  id uuid primary key,
  name text not null,
  email text not null check (email = lower(email)),
  state text not null references state,
  profession text not null,
  institution text not null,
  motivation text not null,
  language text not null default 'en',
  created_at timestamptz not null default now(),
  confirm_sha256 text unique,
  confirmed_at timestamptz,
  status text not null default 'unconfirmed' check (status in ('unconfirmed', 'pending', 'admitted', 'refused', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  invitation_id uuid references invitation on delete set null
);
create index application_state on application (state);
create index application_invitation_id on application (invitation_id);

create table api_token (
  id uuid primary key,
  user_id uuid not null references app_user on delete cascade,
  name text not null check (name <> ''),
  sha256 text not null unique,
  -- Its first characters, by which its owner recognises it.
  prefix text not null,
  rights text[] not null,
  -- Made in a session with a second factor: roles that need one are awake for it.
  second_factor boolean not null default false,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_user_id on api_token (user_id);

-- Failures to sign in, by a hash of the address typed or of the network; whether such an account exists plays no part.
create table sign_in_throttle (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null default now()
);

create table idempotency (
  actor text not null,
  key text not null,
  request text not null,
  result jsonb,
  at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_at on idempotency (at);
-- A result may hold personal data, and is for whoever asked.
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own on idempotency
  using (current_setting('pacta.sees', true) = 'all' or actor = current_setting('pacta.actor', true));

do $$
declare one record;
begin
  for one in select * from (values
    ('app_user', 'id', 'state'), ('session', 'user_id', null), ('credential', 'user_id', null), ('two_factor', 'user_id', null),
    ('passkey', 'user_id', null), ('role_grant', 'user_id', null), ('invitation', 'user_id', 'state'),
    ('application', null, 'state'), ('api_token', 'user_id', null), ('verification', null, null), ('sso_provider', null, null)
  ) as list (name, owner, state)
  loop
    execute format('alter table %I enable row level security', one.name);
    execute format('alter table %I force row level security', one.name);
    execute format('create policy sight on %I using (sees(%s, %s))', one.name,
      coalesce(quote_ident(one.owner), 'null::uuid'), coalesce(quote_ident(one.state), 'null::text'));
  end loop;
end $$;

-- The States that a grant reaches on this day. In PL/pgSQL, which keeps its plans, because every request of a signed-in reader asks.
create function grant_states(of_grant uuid) returns text[] language plpgsql stable as $$ begin return (
  with recursive below as (
    select region as code from role_grant_region where grant_id = of_grant
    union
    select region.code from region join below on region.parent = below.code
  )
  select coalesce(array_agg(code order by code), '{}') from (
    select state as code from role_grant_state where grant_id = of_grant
    union
    select state.code from state join below on state.region = below.code
    union
    select state from role_grant_grouping join grouping_member using (grouping_id) where grant_id = of_grant
  ) each_state); end
$$;

-- The grants of a person that hold today, and which of them need a second factor.
create function grants_of(owner uuid) returns jsonb language plpgsql stable as $$ begin return (
  select coalesce(jsonb_agg(jsonb_build_object('id', role_grant.id, 'role', role_grant.role, 'reach', reach,
    'project', project, 'module', module, 'states', to_jsonb(grant_states(role_grant.id)),
    'secondFactor', coalesce(role_requirement.second_factor, false)) order by granted_at, role_grant.id), '[]')
  from role_grant left join role_requirement on role_requirement.role = role_grant.role
  where user_id = owner and ended_at is null and (until is null or until >= (now() at time zone 'UTC')::date)); end
$$;

-- Whose session a cookie names, in one question for each request. It sees what row-level security would hide, because
-- nobody is known yet; what it shows is the session of whoever holds its token.
create function session_of(hashed_token text)
returns table (id uuid, user_id uuid, name text, second_factor boolean, stale boolean, grants jsonb)
language plpgsql as $$
#variable_conflict use_column
declare
  sight text := coalesce(current_setting('pacta.sees', true), '');
begin
  perform set_config('pacta.sees', 'all', true);
  return query
    select session.id, app_user.id, app_user.name, session.second_factor,
      session.updated_at < now() - interval '5 minutes', grants_of(app_user.id)
    from session join app_user on app_user.id = session.user_id
    where session.token = hashed_token and app_user.status = 'active'
      and session.expires_at > now() and session.created_at > now() - interval '7 days';
  perform set_config('pacta.sees', sight, true);
end
$$;
