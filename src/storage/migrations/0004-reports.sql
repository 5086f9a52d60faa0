-- Reports: mandates, priorities and recommendations of a programme, and the editions of its report as they were frozen.

create table mandate (
  programme programme_year not null references programme on delete cascade,
  -- Symbol of the resolution: A/RES/70/177.
  id text not null,
  position integer not null,
  body text not null references organisation,
  title text_in_six not null,
  adopted_on date,
  paragraphs text[] not null,
  primary key (programme, id)
);
create index mandate_body on mandate (body);

create table mandate_ask (
  programme programme_year not null,
  mandate text not null,
  position integer not null,
  text text_in_six not null,
  primary key (programme, mandate, position),
  foreign key (programme, mandate) references mandate on delete cascade
);

create table priority (
  programme programme_year not null references programme on delete cascade,
  id text not null,
  position integer not null,
  paragraph paragraph not null,
  text text_in_six not null,
  primary key (programme, id)
);

create table priority_theme (
  programme programme_year not null,
  priority text not null,
  theme text not null references theme,
  position integer not null,
  primary key (programme, priority, theme),
  foreign key (programme, priority) references priority on delete cascade
);
create index priority_theme_theme on priority_theme (theme);

create table recommendation (
  programme programme_year not null references programme on delete cascade,
  id text not null,
  position integer not null,
  paragraph paragraph not null,
  kind text not null check (kind in ('evaluation', 'to-commission', 'to-member-states')),
  -- Who would act: Member States as a whole, or an organisation.
  addressed_to text not null,
  text text_in_six not null,
  status text_in_six,
  primary key (programme, id)
);

create domain sha256 as text check (value ~ '^[0-9a-f]{64}$');

-- A frozen edition: nothing of it ever changes. Its hash covers the hashes of its figures and documents.
create table edition (
  id text primary key,
  year programme_year not null,
  number integer not null check (number > 0),
  frozen_at timestamptz not null,
  frozen_by text not null,
  reason text,
  -- The day whose records it shows, and the number of the last change that they include.
  as_at date not null,
  change bigint not null,
  template text not null,
  sha256 sha256 not null,
  unique (year, number)
);

create table edition_figure (
  edition text not null references edition,
  figure text not null,
  position integer not null,
  -- Value, label, definition, kind, source and rows as they were.
  record jsonb not null,
  sha256 sha256 not null,
  primary key (edition, figure)
);

create table edition_document (
  edition text not null references edition,
  language text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  document jsonb not null,
  sha256 sha256 not null,
  primary key (edition, language)
);

create trigger edition_append_only before update or delete or truncate on edition
  for each statement execute function append_only();
create trigger edition_figure_append_only before update or delete or truncate on edition_figure
  for each statement execute function append_only();
create trigger edition_document_append_only before update or delete or truncate on edition_document
  for each statement execute function append_only();
alter table edition enable always trigger edition_append_only;
alter table edition_figure enable always trigger edition_figure_append_only;
alter table edition_document enable always trigger edition_document_append_only;
