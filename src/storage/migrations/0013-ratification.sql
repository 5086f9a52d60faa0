-- Help to ratify: per State and instrument a process with its steps; and statements that assistance helped a ratification.
-- Both are seen by the State and by the office.

create table ratification_process (
  id uuid primary key,
  state_code text not null references state,
  instrument text not null references instrument,
  -- How the State means to express its consent.
  way text not null check (way in ('ratification', 'acceptance', 'approval', 'accession')),
  opened_at timestamptz not null default now(),
  opened_by text not null,
  -- Given up before a deposit, with the reason.
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
create unique index ratification_process_open on ratification_process (state_code, instrument) where ended_at is null;
create index ratification_process_state_code on ratification_process (state_code);
create index ratification_process_instrument on ratification_process (instrument);

create table ratification_step (
  process_id uuid not null references ratification_process,
  kind text not null check (kind in
    ('signature', 'study', 'parliament', 'instrument', 'full-powers', 'deposit', 'declarations')),
  state text not null default 'not-begun' check (state in ('not-begun', 'under-way', 'done', 'not-needed')),
  done_on date,
  due_on date,
  -- The authority that has it in hand, in words, or a user.
  holder text not null default '' check (octet_length(holder) <= 800),
  holder_user uuid references app_user on delete set null,
  note text not null default '' check (octet_length(note) <= 16000),
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (process_id, kind),
  check (done_on is null or state = 'done')
);
create index ratification_step_holder_user on ratification_step (holder_user);

create table ratification_document (
  process_id uuid not null,
  file_id uuid not null references file on delete cascade,
  kind text not null,
  received_on date not null,
  added_at timestamptz not null default now(),
  primary key (process_id, file_id),
  foreign key (process_id, kind) references ratification_step (process_id, kind)
);
create index ratification_document_step on ratification_document (process_id, kind);
create index ratification_document_file_id on ratification_document (file_id);

create table contribution_statement (
  id uuid primary key,
  state_code text not null references state,
  instrument text not null references instrument,
  -- The act of consent in the ledger, by the id that its entries share.
  act text not null check (act <> ''),
  -- What the assistance did for it, in one sentence.
  sentence text not null check (sentence <> '' and octet_length(sentence) <= 4000),
  language text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  made_at timestamptz not null default now(),
  made_by text not null
);
create index contribution_statement_state_code on contribution_statement (state_code);
create index contribution_statement_instrument on contribution_statement (instrument);
create index contribution_statement_act on contribution_statement (act);

-- What helped; loaded from files that replace the rows, so that no key can refer to them.
create table statement_support (
  statement_id uuid not null references contribution_statement,
  kind text not null check (kind in ('activity', 'project')),
  subject text not null check (subject <> ''),
  primary key (statement_id, kind, subject)
);

-- Only grows: each grade is given, and taken back, by a dated act with its author and reason.
create table statement_grade (
  id uuid primary key,
  statement_id uuid not null references contribution_statement,
  grade text not null check (grade in ('claimed', 'confirmed', 'verified')),
  given boolean not null,
  reason text not null check (reason <> '' and octet_length(reason) <= 4000),
  at timestamptz not null default clock_timestamp(),
  by text not null
);
create index statement_grade_statement_id on statement_grade (statement_id);

alter table ratification_process enable row level security;
alter table ratification_process force row level security;
create policy sight on ratification_process using (sees(null, state_code));
alter table contribution_statement enable row level security;
alter table contribution_statement force row level security;
create policy sight on contribution_statement using (sees(null, state_code));

-- Whoever sees the process or the statement sees what hangs on it.
alter table ratification_step enable row level security;
alter table ratification_step force row level security;
create policy sight on ratification_step
  using (exists (select from ratification_process p where p.id = process_id));
alter table ratification_document enable row level security;
alter table ratification_document force row level security;
create policy sight on ratification_document
  using (exists (select from ratification_process p where p.id = process_id));
alter table statement_support enable row level security;
alter table statement_support force row level security;
create policy sight on statement_support using (exists (select from contribution_statement c where c.id = statement_id));
alter table statement_grade enable row level security;
alter table statement_grade force row level security;
create policy sight on statement_grade using (exists (select from contribution_statement c where c.id = statement_id));
