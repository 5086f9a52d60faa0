/** Records of the register of obligations and of instruments for the test of all rights. */
import { languages } from '../../src/kernel/text.ts'
import { type ActionSample, fixed, type PageSample, type RecordSample, type World } from './rights-world.ts'

const one = 'HAGUE-1970/art.2'
const path = '/obligations/:code{[A-Z0-9-]+}/:place'

export const obligationPages: Readonly<Record<string, PageSample>> = {
  '/obligations/rules/:id': fixed('/obligations/rules/extradite-or-prosecute'),
  [path]: fixed(`/obligations/${one}`),
  [`${path}/correct`]: fixed(`/obligations/${one}/correct`),
  [`${path}/check`]: fixed(`/obligations/${one}/check`),
  [`${path}/retire`]: fixed(`/obligations/${one}/retire`),
  [`${path}/restore`]: fixed(`/obligations/${one}/restore?version=1`),
  '/obligation-files/:file': fixed('/obligation-files/HAGUE-1970.yaml', '/obligation-files/HAGUE-1970.csv'),
  '/resolutions/:code': fixed('/resolutions/S-RES-1373'),
  '/treaties/:code/correct': fixed('/treaties/UNCAC-2003/correct'),
  '/treaties/:code/versions': fixed('/treaties/UNCAC-2003/versions'),
  '/treaties/:code/restore': fixed('/treaties/UNCAC-2003/restore?version=1'),
  '/collections/:id/members': fixed('/collections/related/members'),
}

export const obligationRecords: Readonly<Record<string, RecordSample>> = {
  obligation: async () => [{ id: encodeURIComponent(one), place: {} }],
}

const reason = 'for the test'
const six = (words: string) => Object.fromEntries(languages.map((language) => [language, `${words} ${language}`]))

let made = 0

const content = (source: string) => ({
  type: 'prevention',
  force: 'optional',
  bearer: 'every-party',
  measure: six('Takes measures'),
  conditions: null,
  safeguards: ['privacy'],
  parallel: null,
  replaces: [],
  source,
  reason,
})

const latest = async ({ storage }: World, id: string) => {
  const { number, source } = await storage.db
    .selectFrom('obligation')
    .select(['number', 'source'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { number, source }
}

const anywhere =
  (make: (world: World) => Promise<Readonly<Record<string, unknown>>>): ActionSample =>
  async (world) => ({ input: await make(world), place: {} })

/** A new obligation each time, by hand, as whoever may would add it. */
const newObligation = async ({ storage }: World): Promise<string> => {
  made += 1
  const id = `HAGUE-1970/art.${900 + made}`
  const { source } = await latest({ storage } as World, one)
  const kept = { ...content(source), id, article: String(900 + made), paragraph: '', retired: false }
  const { reason: _, ...row } = kept
  await storage.db
    .insertInto('obligation')
    .values({ ...row, instrument: 'HAGUE-1970', measure: JSON.stringify(row.measure), conditions: null, number: 2 })
    .execute()
  for (const number of [1, 2])
    await storage.db
      .insertInto('obligation_version')
      .values({ record: id, number, content: JSON.stringify(row), origin: 'form', recorded_by: 'pacta', reason })
      .execute()
  return id
}

const instrumentInput = () => ({
  kind: 'convention',
  title: six('Convention'),
  short_title: six('Convention'),
  parents: [],
  depositaries: ['un-secretary-general'],
  adopted_on: '2001-01-01',
  adopted_at: six('Vienna'),
  in_force_on: null,
  deposits: 3,
  share: null,
  delay: { unit: 'days', number: 30 },
  counts: ['ratification'],
  organisations_counted: false,
  limited_to: null,
  not_before: null,
  rule_article: '9',
  each: { unit: 'days', number: 30, article: '9', requires_party_to: [], not_before_parent: false },
  denunciation: null,
  status_as_of: '2024',
  signatures_as_of: null,
  sources: [{ id: 'x', as_of: null, text: six('Text') }],
  gaps: [],
  reason,
})

const newCode = (): string => {
  made += 1
  return `MADE-${made}`
}

const newInstrument = async ({ storage }: World): Promise<string> => {
  const code = newCode()
  const { content: known } = await storage.db
    .selectFrom('instrument_version')
    .select('content')
    .where('record', '=', 'HAGUE-1970')
    .executeTakeFirstOrThrow()
  for (const number of [1, 2])
    await storage.db
      .insertInto('instrument_version')
      .values({
        record: code,
        number,
        content: JSON.stringify({ ...known, code }),
        origin: 'form',
        recorded_by: 'pacta',
        reason,
      })
      .execute()
  return code
}

const newCollection = async ({ storage }: World): Promise<string> => {
  made += 1
  const id = `made-${made}`
  await storage.db
    .insertInto('instrument_collection')
    .values({ id, name: JSON.stringify(six('Collection')), position: 900, origin: 'form' })
    .execute()
  return id
}

export const obligationActions: Readonly<Record<string, ActionSample>> = {
  'treaties.obligation.correct': anywhere(async (world) => {
    const obligation = await newObligation(world)
    const { number, source } = await latest(world, obligation)
    return { obligation, number, ...content(source) }
  }),
  'treaties.obligation.add': anywhere(async (world) => {
    made += 1
    const { source } = await latest(world, one)
    return { instrument: 'HAGUE-1970', article: String(500 + made), ...content(source) }
  }),
  'treaties.obligation.retire': anywhere(async (world) => ({ obligation: await newObligation(world), reason })),
  'treaties.obligation.restore': anywhere(async (world) => ({
    obligation: await newObligation(world),
    version: 1,
    reason,
  })),
  'treaties.obligation.review': anywhere(async (world) => {
    const obligation = await newObligation(world)
    const { number, source } = await latest(world, obligation)
    return { obligation, number, source, note: null }
  }),
  'treaties.obligation.import': anywhere(async (world) => {
    made += 1
    const { source } = await latest(world, one)
    const { reason: _, ...row } = content(source)
    const article = String(1_500 + made)
    const { sources, clauses, without_obligations } = await world.storage.db
      .selectFrom('instrument_terms')
      .select(['sources', 'clauses', 'without_obligations'])
      .where('instrument', '=', 'HAGUE-1970')
      .executeTakeFirstOrThrow()
    const obligations = [{ ...row, id: `HAGUE-1970/art.${article}`, article, paragraph: '' }]
    const file = { instrument: 'HAGUE-1970', sources, clauses, without_obligations, obligations }
    return { content: JSON.stringify(file), format: 'json', reason }
  }),
  'treaties.rule.add': anywhere(async () => {
    made += 1
    return { id: `made-rule-${made}`, name: six('Rule'), reason }
  }),
  'treaties.instrument.add': anywhere(async () => ({ instrument: newCode(), ...instrumentInput() })),
  'treaties.instrument.correct': anywhere(async (world) => ({
    instrument: await newInstrument(world),
    number: 2,
    ...instrumentInput(),
  })),
  'treaties.instrument.restore': anywhere(async (world) => ({
    instrument: await newInstrument(world),
    version: 1,
    reason,
  })),
  'treaties.collection.add': anywhere(async () => {
    made += 1
    return { id: `new-${made}`, name: six('Collection'), instruments: ['HAGUE-1970'], reason }
  }),
  'treaties.collection.keep': anywhere(async (world) => ({
    id: await newCollection(world),
    name: six('Renamed'),
    instruments: ['HAGUE-1970'],
    reason,
  })),
}
