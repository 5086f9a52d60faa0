/** Open data of the register: instruments, acts and status. */
import { z } from 'zod'
import { dayAsked, dayFields, fullDate, many, optional, stateCode, year } from '../../action/input.ts'
import { exportOf } from '../../action/manifest.ts'
import { today } from '../../kernel/dates.ts'
import { referenceOf } from '../reference/index.ts'
import { actKinds, isOfKind } from './acts/act.ts'
import { chosenInstruments, chosenStates } from './chosen.ts'
import { knownAtAsked } from './known-at.tsx'
import { rights } from './permissions.ts'
import { registerOf } from './queries.ts'
import { reservationsAt } from './status/relation.ts'
import { endedBefore, periodAt, statusAt, statuses } from './status/status.ts'

const filters = {
  instrument: many(z.string()).describe('Code of an instrument: FINANCING-1999'),
  collection: optional(z.string()).describe('Id of a collection: counter-terrorism-19, related, cbrn'),
  region: optional(z.string()).describe('M49 code or id of a grouping: 002, sahel, ldc'),
  participant: optional(stateCode).describe('Alpha-3 code'),
}

export const instrumentsExport = exportOf({
  name: 'instruments',
  right: rights['register.see'],
  summary: 'Instruments with their depositaries, rule of entry into force and number of parties at a date',
  query: z.object({ ...dayFields, ...knownAtAsked, collection: filters.collection }),
  columns: {
    code: { type: 'string', description: 'Code of the instrument' },
    title: { type: 'string', description: 'Official title in the language asked for' },
    short_title: { type: 'string', description: 'Short title in the language asked for' },
    kind: { type: 'string', description: 'convention, protocol or amendment' },
    collections: { type: 'list', description: 'Collections that hold it' },
    parents: { type: 'list', description: 'Instruments that it adds to or amends' },
    depositaries: { type: 'list', description: 'Ids of the depositaries' },
    adopted_on: { type: 'string', description: 'Date of adoption' },
    deposits_needed: {
      type: 'string',
      description: 'Number of deposits, or the share of the parties to another instrument',
    },
    delay: { type: 'string', description: 'Days after the deposit, or "first day of month +n"' },
    article: { type: 'string', description: 'Article that states the rule' },
    in_force_on: { type: 'string', description: 'Date of entry into force on record' },
    in_force_computed: { type: 'string', description: 'Date that the rule gives from the acts at hand' },
    status_as_of: { type: 'string', description: 'Date of the source table' },
    parties: { type: 'integer', description: 'Number of parties at the date' },
  },
  rows: async ({ db, translator }, { collection, ...asked }) => {
    const date = dayAsked(asked) ?? today()
    const register = await registerOf(db, asked.known_at)
    return chosenInstruments(register, { collection }).map((code) => {
      const instrument = register.instruments.get(code)!
      const { entry_into_force: rule } = instrument
      const parties = [...(register.positions.get(code)?.values() ?? [])].filter(
        (one) => statusAt(one, date) === 'party',
      )
      return {
        code,
        title: translator.text(instrument.title),
        short_title: translator.text(instrument.short_title),
        kind: instrument.kind,
        collections: instrument.collections,
        parents: instrument.parents,
        depositaries: instrument.depositaries,
        adopted_on: instrument.adopted_on,
        deposits_needed:
          'share' in rule
            ? `${rule.share.numerator}/${rule.share.denominator} of ${rule.share.of}`
            : String(rule.deposits),
        delay:
          'days' in rule.delay
            ? `${rule.delay.days} days`
            : `first day of month +${rule.delay.first_day_of_month_after}`,
        article: rule.article,
        in_force_on: instrument.in_force_on,
        in_force_computed: register.reproductions.get(code)?.computed ?? null,
        status_as_of: instrument.status_as_of,
        parties: parties.length,
      }
    })
  },
})

export const actsExport = exportOf({
  name: 'acts',
  right: rights['register.see'],
  summary: 'Depositary acts as the sources print them',
  query: z.object({
    ...filters,
    kind: optional(z.enum([...actKinds, 'consent'])).describe('Kind of act; "consent" takes all but signatures'),
    year: optional(year).describe('Only acts of this year'),
    from: optional(fullDate).describe('First day'),
    to: optional(fullDate).describe('Last day'),
    date: optional(fullDate).describe('Only acts deposited on or before this date'),
    ...knownAtAsked,
  }),
  columns: {
    id: { type: 'string', description: 'Identifier of the act' },
    instrument: { type: 'string', description: 'Code of the instrument' },
    participant: { type: 'string', description: 'ISO 3166 alpha-3, or XEU and XEA for the European Union and Euratom' },
    kind: { type: 'string', description: 'Kind of act' },
    deposited_on: { type: 'string', description: 'Date of the act: of signature, or of deposit' },
    effective_printed: { type: 'string', description: 'Date of effect as the source prints it; never computed' },
    reservation: { type: 'string', description: 'yes if the source flags a reservation or declaration' },
    objection: { type: 'string', description: 'yes if the source flags an objection' },
    declaration: { type: 'string', description: 'producer or not-producer, where declared' },
    provisions: { type: 'list', description: 'Provisions that a reservation, declaration or objection concerns' },
    effect: { type: 'string', description: 'Of a reservation: excludes or modifies the provisions' },
    about: { type: 'string', description: 'Id of the act that is objected to, withdrawn or extended' },
    precludes: { type: 'string', description: 'yes for an objection that precludes treaty relations between the two' },
    territory: { type: 'string', description: 'Territory of a territorial application' },
    note: { type: 'string', description: 'Remark, in English' },
    source: { type: 'string', description: 'Where the act was read; of several sources, the one that decides' },
    depositary: { type: 'string', description: 'Depositary that notified it; empty for a second-hand source' },
    notification: { type: 'string', description: 'Number of the depositary notification' },
    sources: { type: 'integer', description: 'Number of sources' },
    rule: { type: 'string', description: 'Rule by which one of several sources decides' },
  },
  rows: async ({ db }, { kind, year: of, from, to, date, known_at, ...query }) => {
    const [register, reference] = await Promise.all([registerOf(db, known_at), referenceOf(db)])
    const isChosen = chosenStates(reference, query)
    const first = from ?? (of === undefined ? undefined : `${of}-01-01`)
    const last = [to, date, of === undefined ? undefined : `${of}-12-31`].filter((end) => end !== undefined).sort()[0]
    return chosenInstruments(register, query)
      .flatMap((code) => register.acts.get(code) ?? [])
      .filter(
        (act) => (act.state === null ? query.participant === undefined : isChosen(act.state)) && isOfKind(act, kind),
      )
      .filter(
        (act) => (first === undefined || act.deposited_on >= first) && (last === undefined || act.deposited_on <= last),
      )
      .map(({ entries, state, reservation, objection, precludes, territory_name: _, ...act }) => ({
        ...act,
        participant: state,
        reservation: reservation ? 'yes' : null,
        objection: objection ? 'yes' : null,
        precludes: precludes ? 'yes' : null,
        depositary: entries[0].depositary,
        notification: entries[0].notification,
        sources: entries.length,
      }))
  },
})

export const statusExport = exportOf({
  name: 'status',
  right: rights['register.see'],
  summary: 'Status of each participant in each instrument at a date, computed by the rule of the instrument',
  query: z.object({
    ...dayFields,
    ...knownAtAsked,
    ...filters,
    who: optional(z.enum(['members', 'all'])).describe('Member States only, or every participant (the default)'),
    status: optional(z.enum(statuses)).describe('"none" lists the Member States that have done nothing'),
  }),
  columns: {
    instrument: { type: 'string', description: 'Code of the instrument' },
    participant: { type: 'string', description: 'ISO 3166 alpha-3, or XEU and XEA for the European Union and Euratom' },
    status: { type: 'string', description: 'party, pending (deposited, not yet in force for it), signatory or none' },
    deposited_on: {
      type: 'string',
      description: 'Date of deposit of the instrument of ratification, accession or the like',
    },
    in_force_from: { type: 'string', description: 'Date from which it is bound, by the rule of the instrument' },
    until: { type: 'string', description: 'First day on which it is no longer bound' },
    ended_by: { type: 'string', description: 'denunciation, withdrawal, termination or state-ended' },
    reserved: { type: 'list', description: 'Provisions to which its reservations apply on the day' },
  },
  rows: async ({ db }, { status, who, date: day, year: of, known_at, ...query }) => {
    const date = dayAsked({ date: day, year: of }) ?? today()
    const [register, reference] = await Promise.all([registerOf(db, known_at), referenceOf(db)])
    const isChosen = chosenStates(reference, query)
    const rows = []
    for (const instrument of chosenInstruments(register, query)) {
      const positions = register.positions.get(instrument)
      for (const { code, kind } of reference.states.values()) {
        const position = positions?.get(code)
        const isListed = kind === 'member' || (who !== 'members' && position !== undefined)
        if (!isListed || !isChosen(code)) continue
        const current = statusAt(position, date)
        if (status !== undefined && current !== status) continue
        const period = periodAt(position, date)
        const left = endedBefore(position, date)
        rows.push({
          instrument,
          participant: code,
          status: current,
          deposited_on: period?.consent.deposited_on ?? null,
          in_force_from: period?.from ?? null,
          until: (period ?? left)?.until ?? null,
          ended_by: (period ?? left)?.end?.reason ?? null,
          reserved: [...new Set(reservationsAt(position, date).flatMap(({ provisions }) => provisions))],
        })
      }
    }
    return rows
  },
})
