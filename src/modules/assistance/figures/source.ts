/** All figures of the programme: counted, attested, and those that an attested total asks to stand beside it. */
import type { Figure, FigureSource } from '../../../action/manifest.ts'
import { type Reference, referenceOf } from '../../reference/index.ts'
import type { Assistance } from '../assistance.ts'
import { ratificationsWithAssistance } from '../contributions/figure.ts'
import { rights } from '../permissions.ts'
import { assistanceOf } from '../queries.ts'
import { lawsReviewedFigure } from '../reviews/clearance/figure.ts'
import { attestedFigures } from './attested.ts'
import {
  activitiesRecorded,
  daysRecorded,
  eventsRecorded,
  formatFigures,
  partnerFigure,
  statesRecorded,
  themeFigures,
  workshopsRecorded,
} from './computed.ts'

/** A total such as "workshops with OSCE" names a figure of one partner and one format; only those asked for are made. */
const partnerFigures = (reference: Reference, { aggregates, formats }: Assistance): Figure[] =>
  [...new Set(aggregates.flatMap(({ records }) => (records === null ? [] : [records])))].flatMap((wanted) => {
    const partner = [...reference.organisations.keys()]
      .filter((id) => wanted.startsWith(`${id}-`))
      .sort((a, b) => b.length - a.length)[0]
    if (partner === undefined) return []
    return [...formats.values()]
      .map((format) => partnerFigure(partner, format, reference))
      .filter(({ id }) => id === wanted)
  })

/** The first figure of an id wins: the workshops that count come before the format "workshop, level not stated". */
const withoutDoubles = (figures: readonly Figure[]): Figure[] =>
  [...new Map(figures.toReversed().map((one) => [one.id, one])).values()].reverse()

const figuresOf = (reference: Reference, assistance: Assistance): Figure[] => {
  const formats = [...assistance.formats.values()]
  return withoutDoubles([
    ...attestedFigures(assistance),
    activitiesRecorded,
    eventsRecorded,
    workshopsRecorded(formats),
    statesRecorded,
    daysRecorded,
    ratificationsWithAssistance,
    lawsReviewedFigure,
    ...formatFigures(formats),
    ...themeFigures(reference),
    ...partnerFigures(reference, assistance),
  ])
}

const known = new WeakMap<Assistance, Figure[]>()

/** Made once for each state of the records: the labels alone are some hundred messages in six languages. */
const remembered = (reference: Reference, assistance: Assistance): Figure[] => {
  const made = known.get(assistance) ?? figuresOf(reference, assistance)
  known.set(assistance, made)
  return made
}

export const figures: FigureSource = {
  right: rights['programme.see'],
  figures: async (db) => remembered(await referenceOf(db), await assistanceOf(db)),
}
