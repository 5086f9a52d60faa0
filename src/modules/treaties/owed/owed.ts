/**
 * What a State owes on a day: the obligations of the instruments in force for it, less what its reservations take out, what an
 * amendment replaces and what a later instrument prevails over. Pure. Rules: Vienna Convention on the Law of Treaties, articles
 * 20 and 21 (reservations), 30 (successive treaties) and 40 (amendments); Charter of the United Nations, article 25.
 */
import type { FullDate } from '../../../kernel/dates.ts'
import type { Obligation } from '../obligations/obligation.ts'

export interface Effect {
  /** `24(1)`, or `24` for the whole article. */
  readonly provision: string
  readonly effect: 'excludes' | 'modifies'
  /** The act, by its id. */
  readonly act: string
}

/** How a State stands to one instrument on the day asked for. */
export interface Bond {
  readonly instrument: string
  /** The day from which it is in force for the State. */
  readonly since: FullDate
  readonly by: 'consent' | 'charter'
  readonly reservations: readonly Effect[]
}

/** What the final clauses of an instrument say of others. */
export interface Relations {
  /** The instrument with which this one is read as a single one. */
  readonly amends: string | null
  readonly prevailsOver: readonly string[]
}

export interface Law {
  /** By instrument, in order of article; nothing that was retired. */
  readonly obligations: ReadonlyMap<string, readonly Obligation[]>
  readonly relations: ReadonlyMap<string, Relations>
}

/** What may stand between an obligation and the State. */
export type Limit =
  /** The reservation leaves the provision, and changes it. */
  | { readonly kind: 'modified'; readonly act: string; readonly provision: string }
  /** Taken out by a reservation. */
  | { readonly kind: 'excluded'; readonly act: string; readonly provision: string }
  /** Its place is taken, between the parties to both, by an obligation of an amendment or protocol. */
  | { readonly kind: 'replaced'; readonly by: string; readonly obligation: string }
  /** Between the parties to both, a later instrument prevails. */
  | { readonly kind: 'prevailed-over'; readonly by: string }

export interface Owed {
  readonly obligation: Obligation
  readonly since: FullDate
  readonly by: Bond['by']
  readonly limits: readonly Limit[]
}

/** `owed` in full or as modified; `elsewhere` only towards parties that have not joined the later text; `not-owed` excluded. */
export type Standing = 'owed' | 'elsewhere' | 'not-owed'

export const standingOf = ({ limits }: Pick<Owed, 'limits'>): Standing => {
  if (limits.some(({ kind }) => kind === 'excluded')) return 'not-owed'
  return limits.some(({ kind }) => kind !== 'modified') ? 'elsewhere' : 'owed'
}

/** `24(1)` covers 24(1) and 24(1)(a), not 24(10); `24` covers all of article 24. */
const covers = (provision: string, place: string): boolean =>
  place === provision || (place.startsWith(provision) && place[provision.length] === '(')

const placeOf = ({ article, paragraph }: Obligation): string => `${article}${paragraph}`

/** A reservation to a part of what the obligation says leaves the rest standing. */
const reservedIn = (obligation: Obligation, { provision, effect, act }: Effect): Limit[] => {
  const place = placeOf(obligation)
  if (covers(provision, place)) return [{ kind: effect === 'excludes' ? 'excluded' : 'modified', act, provision }]
  return covers(place, provision) ? [{ kind: 'modified', act, provision }] : []
}

/** How one instrument stands between the State and another on the day, by consent. */
export interface Between {
  readonly inForce: boolean
  /** What the reservations and objections of both do to it. */
  readonly altered: readonly Effect[]
}

export interface OwedOf {
  readonly law: Law
  /** In force for the State on the day. */
  readonly bonds: readonly Bond[]
  /** Only what it owes to one other State. What the Charter demands is owed to all. */
  readonly towards?: (instrument: string) => Between
}

interface Held extends Bond {
  /** By which the State is bound to it: the instrument itself, and amendments or protocols with which it is one. */
  readonly ways: readonly string[]
}

/**
 * An amendment or protocol and the instrument that it amends are one single instrument for whoever joined the former: its
 * parties are bound by the rest of the latter, and their reservations reach it.
 */
const withParents = (bonds: readonly Bond[], relations: Law['relations']): Held[] => {
  const held = new Map<string, Held>(bonds.map((bond) => [bond.instrument, { ...bond, ways: [bond.instrument] }]))
  for (const { instrument: way, since, by, reservations } of bonds) {
    const parent = relations.get(way)?.amends ?? null
    if (parent === null) continue
    const own: Held = held.get(parent) ?? { instrument: parent, since, by, reservations: [], ways: [] }
    held.set(parent, { ...own, reservations: [...own.reservations, ...reservations], ways: [...own.ways, way] })
  }
  return [...held.values()]
}

/** What is in force, towards one State by the first way that is in force between the two. */
const inForceBy = ({ by, ways, reservations }: Held, towards: OwedOf['towards']): Between => {
  const own = { inForce: true, altered: reservations }
  if (by === 'charter' || towards === undefined) return own
  return ways.map(towards).find(({ inForce }) => inForce) ?? { inForce: false, altered: [] }
}

/** In order of instrument and article, as the law lists them. */
export const owedBy = ({ law, bonds, towards }: OwedOf): Owed[] => {
  const held = new Map(
    withParents(bonds, law.relations)
      .map((bond) => ({ ...bond, ...inForceBy(bond, towards) }))
      .filter(({ inForce }) => inForce)
      .map((bond) => [bond.instrument, bond]),
  )
  const inForce = [...law.obligations.keys()].filter((instrument) => held.has(instrument))
  const replacements = new Map<string, { by: string; obligation: string }>()
  for (const by of inForce)
    for (const { id, replaces } of law.obligations.get(by)!)
      for (const replaced of replaces) replacements.set(replaced, { by, obligation: id })
  const prevailing = (instrument: string) =>
    inForce.filter((by) => law.relations.get(by)?.prevailsOver.includes(instrument))
  return inForce.flatMap((instrument) => {
    const { since, by, altered, ways } = held.get(instrument)!
    const later: Limit[] = prevailing(instrument).map((one) => ({ kind: 'prevailed-over', by: one }))
    return law.obligations.get(instrument)!.flatMap((obligation): Owed[] => {
      const replaced = replacements.get(obligation.id)
      // Whoever joined only the amendment never owed what it replaces.
      if (replaced !== undefined && !ways.includes(instrument)) return []
      return [
        {
          obligation,
          since,
          by,
          limits: [
            ...altered.flatMap((effect) => reservedIn(obligation, effect)),
            ...(replaced === undefined ? [] : [{ kind: 'replaced' as const, ...replaced }]),
            ...later,
          ],
        },
      ]
    })
  })
}

export interface Joining {
  /** What it would owe and does not owe now. */
  readonly gained: readonly Owed[]
  /** Of these, those whose rule the State does not owe under any instrument yet. */
  readonly fresh: readonly Owed[]
  /** What would be owed only towards parties that have not joined the later text. */
  readonly displaced: readonly Owed[]
}

/** What is owed in full or as a reservation modifies it. */
export const owedNow = (of: OwedOf): Owed[] => owedBy(of).filter((one) => standingOf(one) === 'owed')

/**
 * What joining `instruments` on the day would change, as if they were in force for the State from then.
 * @param now what it owes without them, where that is known already
 */
export const joining = (
  of: Omit<OwedOf, 'towards'>,
  instruments: readonly string[],
  day: FullDate,
  now: readonly Owed[] = owedNow(of),
): Joining => {
  const added: Bond[] = instruments
    .filter((code) => !of.bonds.some(({ instrument }) => instrument === code))
    .map((instrument) => ({ instrument, since: day, by: 'consent', reservations: [] }))
  const then = owedBy({ ...of, bonds: [...of.bonds, ...added] })
  const held = new Set(now.map(({ obligation }) => obligation.id))
  const rules = new Set(now.map(({ obligation: { parallel } }) => parallel))
  const gained = then.filter((one) => !held.has(one.obligation.id) && standingOf(one) === 'owed')
  return {
    gained,
    fresh: gained.filter(({ obligation: { parallel } }) => parallel === null || !rules.has(parallel)),
    displaced: then.filter((one) => held.has(one.obligation.id) && standingOf(one) !== 'owed'),
  }
}
