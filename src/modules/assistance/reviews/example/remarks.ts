/** The concerns, comments and answers of the invented review. Places are eids of the English text. */
import type { DispositionKind } from '../review.ts'

export interface ExampleConcern {
  readonly at: string
  readonly safeguard: string
  readonly concern: string
  readonly suggestion: string
}

export const concerns: readonly ExampleConcern[] = [
  {
    at: 'art_3',
    safeguard: 'necessity-and-proportionality',
    concern: 'That every measure is necessary is stated as a fact, so that no court could ask.',
    suggestion:
      'Measures under this Law are provided for by law, necessary for a legitimate aim and proportionate to it.',
  },
  {
    at: 'art_4__para_1__point_c',
    safeguard: 'legality',
    concern: 'Disturbing public order is not foreseeable as a terrorist act and reaches peaceful assembly and strikes.',
    suggestion: 'Delete point (c).',
  },
  {
    at: 'art_15',
    safeguard: 'legality',
    concern:
      'Travel alone is an offence, whatever its purpose; what is punished is decided by a minister and not by law.',
    suggestion:
      '… with the intention of committing, planning or preparing a terrorist act, or of giving or receiving terrorist training …',
  },
  {
    at: 'art_16__para_1',
    safeguard: 'expression',
    concern:
      '"Extremist ideas" has no meaning that a person could know beforehand; possession and offence to institutions are reached.',
    suggestion:
      'A person who publicly and intentionally incites the commission of a terrorist act, and thereby causes a danger that such an act may be committed …',
  },
  {
    at: 'art_16__para_2',
    safeguard: 'expression',
    concern: 'A ministry blocks without a court and without limit in time.',
    suggestion:
      'A court may order that a publication which incites such an act be blocked, for as long as is necessary.',
  },
  {
    at: 'art_25',
    safeguard: 'privacy',
    concern: 'That the person is told afterwards, and that the material is destroyed, is not said.',
    suggestion:
      'The person concerned is informed as soon as the purpose of the measure permits; material that is not needed is destroyed.',
  },
  {
    at: 'art_26__para_1',
    safeguard: 'liberty',
    concern: 'Thirty days without a judge. A person who is held is brought promptly before a judge.',
    suggestion: '… for up to forty-eight hours, after which the person is brought before a judge or released.',
  },
  {
    at: 'art_26__para_2',
    safeguard: 'fair-trial',
    concern: 'Ten days without contact with the outside leave no access to a lawyer.',
    suggestion: 'The person may consult a lawyer from the outset.',
  },
  {
    at: 'art_32',
    safeguard: 'property',
    concern: 'The person entered on the list is not told why, and is not heard.',
    suggestion: 'The person is notified of the entry and of its grounds, and of the way to have it reviewed.',
  },
  {
    at: 'art_35__para_2',
    safeguard: 'non-refoulement',
    concern: 'Nationals are protected; that nobody is sent to where they would face torture is not said.',
    suggestion:
      'Extradition is refused where there are substantial grounds for believing that the person would be subjected to torture.',
  },
]

export interface ExampleAnswer {
  /** The obligation, or the place of the concern. */
  readonly to: string
  readonly disposition: DispositionKind
  readonly reason: string
}

/** In the second version. */
export const answers: readonly ExampleAnswer[] = [
  { to: 'FINANCING-1999/art.5(1)', disposition: 'taken', reason: 'New Article 19.' },
  { to: 'FINANCING-1999/art.7(1)(b)', disposition: 'taken', reason: 'Article 22(b).' },
  { to: 'BOMBINGS-1997/art.6(1)(b)', disposition: 'taken', reason: 'Article 22(b).' },
  { to: 'FINANCING-1999/art.14', disposition: 'taken', reason: 'Article 37.' },
  {
    to: 'FINANCING-1999/art.2(5)(c)',
    disposition: 'refused',
    reason: 'The drafting commission considers that Article 17 covers the conduct.',
  },
  { to: 'HOSTAGES-1979/art.9(1)(a)', disposition: 'partly', reason: 'Article 36(2), as a ground of refusal.' },
  { to: 'art_3', disposition: 'taken', reason: 'Article 3(1).' },
  { to: 'art_4__para_1__point_c', disposition: 'taken', reason: 'Deleted.' },
  { to: 'art_15', disposition: 'taken', reason: '' },
  {
    to: 'art_16__para_1',
    disposition: 'partly',
    reason: 'Article 16(1); the penalty stays as it was at its lower end.',
  },
  { to: 'art_26__para_1', disposition: 'taken', reason: 'Article 25(1).' },
]

export const comments = {
  whole: {
    words:
      'The definitions of article 2 are those of the conventions on aviation and shipping. Shall we review those conventions too?',
    reply: 'In a second review. This one keeps to financing, bombings, hostages and resolution 1373.',
  },
  prosecute: {
    obligation: 'FINANCING-1999/art.10(1)',
    words: 'Was Article 24 left out on purpose, or lost when the chapter was renumbered?',
    reply: 'The drafting commission will say by its next meeting. Kept as a suggestion until then.',
  },
  list: {
    at: 'art_32',
    words:
      'Resolution 1373 leaves the procedure of national lists to States; the model provisions of the office have words for it.',
  },
}
