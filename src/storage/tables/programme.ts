/** Tables of the programme of assistance; see migrations/0003-programme.sql. */
import type { Text } from '../../kernel/text.ts'
import type { Json } from './register.ts'

/** A record of a join table; `position` keeps the order of the source file. */
type Join<Owner extends string, Of extends string> = Record<Owner | Of, string> & { position: number }

export interface ProgrammeTables {
  activity_format: { id: string; position: number; name: Json<Text>; plural: Json<Text>; counts_as_workshop: boolean }
  programme: {
    year: number
    id: string
    name: Json<Text>
    office: string
    branch: string | null
    source_symbol: string
    source_title: Json<Text>
    source_body: string
    session: number | null
    session_name: Json<Text> | null
    session_start: string | null
    session_end: string | null
    session_place: Json<Text> | null
    agenda_item: string | null
    agenda_title: Json<Text> | null
    language_read: string | null
  }
  tool: {
    id: string
    programme: number
    position: number
    kind: string
    status: string
    published_in: number | null
    launched: string | null
    url: string | null
    paragraphs: string[]
    name: Json<Text>
    text: Json<Text>
  }
  tool_partner: Join<'tool', 'organisation'>
  partnership: {
    programme: number
    organisation: string
    position: number
    kind: string
    paragraphs: string[]
    text: Json<Text>
    note: Json<Text> | null
  }
  working_group: {
    id: string
    programme: number
    position: number
    role: string
    paragraph: string
    name: Json<Text>
    note: Json<Text> | null
  }
  working_group_partner: Join<'working_group', 'organisation'>
  office: { id: string; programme: number; position: number; country: string; paragraph: string; name: Json<Text> }
  project: {
    id: string
    programme: number
    position: number
    status: string
    starts: string | null
    ends: string | null
    paragraphs: string[]
    name: Json<Text>
    text: Json<Text>
    note: Json<Text> | null
  }
  project_state: Join<'project', 'state'>
  project_grouping: Join<'project', 'grouping_id'>
  project_theme: Join<'project', 'theme'>
  project_partner: Join<'project', 'organisation'>
  project_donor: Join<'project', 'organisation'>
  activity: {
    id: string
    programme: number
    paragraph: string
    also_in: string[]
    starts: string
    ends: string
    place: string | null
    country: string | null
    format: string
    role: string
    events: number
    project: string | null
    title: Json<Text>
  }
  activity_state: Join<'activity', 'state'>
  activity_grouping: Join<'activity', 'grouping_id'>
  activity_theme: Join<'activity', 'theme'>
  activity_partner: Join<'activity', 'organisation'>
  activity_donor: Join<'activity', 'organisation'>
  activity_note: { activity: string; position: number; kind: string; text: Json<Text> }
  aggregate: {
    programme: number
    id: string
    position: number
    paragraph: string
    value: number
    unit: string
    period: string
    part_of: string | null
    records: string | null
    label: Json<Text>
    statement: Json<Text>
    difference: Json<Text> | null
  }
  state_list: {
    id: string
    programme: number
    position: number
    paragraph: string
    complete: boolean
    label: Json<Text>
    note: Json<Text> | null
  }
  state_list_state: Join<'state_list', 'state'>
  state_list_grouping: Join<'state_list', 'grouping_id'>
  contributor: {
    programme: number
    organisation: string
    position: number
    kind: string
    paragraph: string
    since: string
  }
  project_funding: { project: string; organisation: string; position: number; paragraph: string }
}
