/** Columns whose names look personal and that are not, by table and column, with the reason. */

const thing = 'The name of a thing, a State or an organisation.'

export const notPersonal: Readonly<Record<string, string>> = {
  'activity_format.name': thing,
  'backup_schedule.recipients': 'Public keys of whoever may open an archive.',
  'code_history.name': thing,
  'data_set.name': thing,
  'grouping.name': thing,
  'instrument_collection.name': thing,
  'migration.name': thing,
  'office.name': thing,
  'organisation.name': thing,
  'parallel.name': thing,
  'place.name': thing,
  'programme.name': thing,
  'programme.session_name': thing,
  'project.name': thing,
  'recommendation.addressed_to': 'Kinds of addressees, such as States.',
  'region.name': thing,
  'state.formal_name': thing,
  'state.name': thing,
  'state.other_names': thing,
  'theme.name': thing,
  'tool.name': thing,
  'working_group.name': thing,
}
