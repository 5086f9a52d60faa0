-- The programme of assistance: tools, partners, activities, projects, totals as attested, funding.
-- "paragraph" is a paragraph of the programme's source document, as printed there: 23, 31(a).

create domain paragraph as text check (value ~ '^\d{1,3}(\([a-z]{1,4}\))?$');
create domain programme_year as integer check (value between 1945 and 2100);

create table activity_format (
  id text primary key,
  position integer not null,
  name text_in_six not null,
  plural text_in_six not null,
  counts_as_workshop boolean not null
);

create table programme (
  year programme_year primary key,
  id text not null unique,
  name text_in_six not null,
  office text not null references organisation,
  branch text references organisation,
  source_symbol text not null,
  source_title text_in_six not null,
  source_body text not null references organisation,
  session integer,
  -- As its documents write it: "Twenty-sixth session", which no rule forms in six languages.
  session_name text_in_six,
  session_start date,
  session_end date check (session_end >= session_start),
  session_place text_in_six,
  agenda_item text,
  agenda_title text_in_six,
  language_read text
);
create index programme_office on programme (office);
create index programme_branch on programme (branch);
create index programme_source_body on programme (source_body);

-- Tools and partnerships are loaded before the programme, so their year cannot refer to it.
create table tool (
  id text primary key,
  programme programme_year not null,
  position integer not null,
  kind text not null,
  status text not null check (status in ('in-use', 'published', 'revised', 'in-preparation')),
  published_in integer,
  launched partial_date,
  url text check (url ~ '^https?://'),
  paragraphs text[] not null,
  name text_in_six not null,
  text text_in_six not null,
  check ((status = 'published') = (published_in is not null))
);

create table tool_partner (
  tool text not null references tool on delete cascade,
  organisation text not null references organisation,
  position integer not null,
  primary key (tool, organisation)
);
create index tool_partner_organisation on tool_partner (organisation);

create table partnership (
  programme programme_year not null,
  organisation text not null references organisation,
  position integer not null,
  kind text not null check (kind in ('joint-activity', 'coordination', 'funding', 'working-group', 'expertise')),
  paragraphs text[] not null,
  text text_in_six not null,
  note text_in_six,
  primary key (programme, organisation)
);
create index partnership_organisation on partnership (organisation);

create table working_group (
  id text primary key,
  programme programme_year not null,
  position integer not null,
  role text not null check (role in ('chair', 'co-chair', 'member')),
  paragraph paragraph not null,
  name text_in_six not null,
  note text_in_six
);

create table working_group_partner (
  working_group text not null references working_group on delete cascade,
  organisation text not null references organisation,
  position integer not null,
  primary key (working_group, organisation)
);
create index working_group_partner_organisation on working_group_partner (organisation);

create table office (
  id text primary key,
  programme programme_year not null references programme on delete cascade,
  position integer not null,
  country text not null references state,
  paragraph paragraph not null,
  name text_in_six not null
);
create index office_programme on office (programme);
create index office_country on office (country);

create table project (
  id text primary key,
  programme programme_year not null references programme on delete cascade,
  position integer not null,
  status text not null check (status in ('launched', 'ongoing', 'completed', 'prepared')),
  starts partial_date,
  ends partial_date,
  paragraphs text[] not null,
  name text_in_six not null,
  text text_in_six not null,
  note text_in_six
);
create index project_programme on project (programme);

create table project_state (
  project text not null references project on delete cascade,
  state text not null references state,
  position integer not null,
  primary key (project, state)
);
create index project_state_state on project_state (state);

create table project_grouping (
  project text not null references project on delete cascade,
  grouping_id text not null references grouping,
  position integer not null,
  primary key (project, grouping_id)
);
create index project_grouping_grouping on project_grouping (grouping_id);

create table project_theme (
  project text not null references project on delete cascade,
  theme text not null references theme,
  position integer not null,
  primary key (project, theme)
);
create index project_theme_theme on project_theme (theme);

create table project_partner (
  project text not null references project on delete cascade,
  organisation text not null references organisation,
  position integer not null,
  primary key (project, organisation)
);
create index project_partner_organisation on project_partner (organisation);

create table project_donor (
  project text not null references project on delete cascade,
  organisation text not null references organisation,
  position integer not null,
  primary key (project, organisation)
);
create index project_donor_organisation on project_donor (organisation);

create table activity (
  id text primary key,
  programme programme_year not null references programme on delete cascade,
  paragraph paragraph not null,
  also_in text[] not null,
  starts partial_date not null,
  ends partial_date not null,
  place text references place,
  country text references state,
  format text not null references activity_format,
  role text not null check (role in ('organised', 'co-organised', 'contributed', 'attended')),
  -- How many events the record stands for, where the source gives their number only.
  events integer not null check (events > 0),
  -- Deferred: a corrected file may take out a project together with the mention of it.
  project text references project deferrable initially deferred,
  title text_in_six not null,
  check (length(starts) = length(ends) and starts <= ends),
  check (programme between left(starts, 4)::integer and left(ends, 4)::integer),
  check (place is null or country is not null)
);
create index activity_programme on activity (programme);
create index activity_place on activity (place);
create index activity_country on activity (country);
create index activity_format_id on activity (format);
create index activity_project on activity (project);

create table activity_state (
  activity text not null references activity on delete cascade,
  state text not null references state,
  position integer not null,
  primary key (activity, state)
);
create index activity_state_state on activity_state (state);

create table activity_grouping (
  activity text not null references activity on delete cascade,
  grouping_id text not null references grouping,
  position integer not null,
  primary key (activity, grouping_id)
);
create index activity_grouping_grouping on activity_grouping (grouping_id);

create table activity_theme (
  activity text not null references activity on delete cascade,
  theme text not null references theme,
  position integer not null,
  primary key (activity, theme)
);
create index activity_theme_theme on activity_theme (theme);

create table activity_partner (
  activity text not null references activity on delete cascade,
  organisation text not null references organisation,
  position integer not null,
  primary key (activity, organisation)
);
create index activity_partner_organisation on activity_partner (organisation);

create table activity_donor (
  activity text not null references activity on delete cascade,
  organisation text not null references organisation,
  position integer not null,
  primary key (activity, organisation)
);
create index activity_donor_organisation on activity_donor (organisation);

create table activity_note (
  activity text not null references activity on delete cascade,
  position integer not null,
  kind text not null check (kind in (
    'date-doubtful', 'date-incomplete', 'possible-duplicate', 'place-unclear', 'count-only', 'interpretation')),
  text text_in_six not null,
  primary key (activity, position)
);

create table aggregate (
  programme programme_year not null references programme on delete cascade,
  id text not null,
  position integer not null,
  paragraph paragraph not null,
  value integer not null check (value >= 0),
  unit text not null,
  period text not null check (period ~ '^(as-at-\d{4}-\d{2}-\d{2}|\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?)$'),
  part_of text,
  records text,
  label text_in_six not null,
  statement text_in_six not null,
  difference text_in_six,
  primary key (programme, id),
  foreign key (programme, part_of) references aggregate (programme, id),
  check (part_of <> id)
);
create index aggregate_part_of on aggregate (programme, part_of);

create table state_list (
  id text primary key,
  programme programme_year not null references programme on delete cascade,
  position integer not null,
  paragraph paragraph not null,
  -- False where the source introduces its list with "such as" or "including".
  complete boolean not null,
  label text_in_six not null,
  note text_in_six
);
create index state_list_programme on state_list (programme);

create table state_list_state (
  state_list text not null references state_list on delete cascade,
  state text not null references state,
  position integer not null,
  primary key (state_list, state)
);
create index state_list_state_state on state_list_state (state);

create table state_list_grouping (
  state_list text not null references state_list on delete cascade,
  grouping_id text not null references grouping,
  position integer not null,
  primary key (state_list, grouping_id)
);
create index state_list_grouping_grouping on state_list_grouping (grouping_id);

create table contributor (
  programme programme_year not null references programme on delete cascade,
  organisation text not null references organisation,
  position integer not null,
  kind text not null check (kind in ('state', 'organisation')),
  paragraph paragraph not null,
  -- Start of the period that the source covers, not a date of payment.
  since partial_date not null,
  primary key (programme, organisation)
);
create index contributor_organisation on contributor (organisation);

create table project_funding (
  project text not null references project on delete cascade,
  organisation text not null references organisation,
  position integer not null,
  paragraph paragraph not null,
  primary key (project, organisation)
);
create index project_funding_organisation on project_funding (organisation);
