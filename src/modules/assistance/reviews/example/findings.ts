/** What an invented reviewer finds in the example draft: in its first version, then in its second. Places are eids of the English text. */
import type { Verdict } from '../review.ts'

export interface ExampleFinding {
  readonly obligation: string
  readonly verdict: Verdict
  readonly at: readonly string[]
  readonly comment: string
  readonly suggestion: string
}

const finding = (
  obligation: string,
  verdict: Verdict,
  at: readonly string[] = [],
  comment = '',
  suggestion = '',
): ExampleFinding => ({ obligation, verdict, at, comment, suggestion })

const found = (obligation: string, ...at: readonly string[]): ExampleFinding => finding(obligation, 'identified', at)
const missing = (obligation: string, comment: string, suggestion = ''): ExampleFinding =>
  finding(obligation, 'not-identified', [], comment, suggestion)

const purpose =
  '(d) contributes in any other way to the commission of an offence by a group of persons acting with a common purpose, intentionally and either with the aim of furthering the criminal activity or purpose of the group or in the knowledge of its intention to commit the offence.'
const registered = '(b) on board a ship flying the flag of Valdoria or an aircraft registered in Valdoria;'
const political =
  'None of the offences under Articles 5 to 12 is regarded, for the purposes of extradition or mutual legal assistance, as a political offence, as an offence connected with a political offence or as an offence inspired by political motives.'
const justified =
  'No offence under this Chapter is justifiable by considerations of a political, philosophical, ideological, racial, ethnic, religious or other similar nature.'
const submit =
  'Where a person alleged to have committed an offence under this Law is present in the territory and is not extradited, the case is submitted without undue delay, and without exception whatsoever, to the Public Prosecutor for the purpose of prosecution.'

export const first: readonly ExampleFinding[] = [
  finding(
    'FINANCING-1999/art.2(1)(a)',
    'partly',
    ['art_11', 'art_12'],
    'Both articles speak of a terrorist act under article 4. The offences of the treaties in the annex to the Convention are not all terrorist acts under that article: its special intent is not an element of them.',
    'Add after "a terrorist act" in both articles: "or an offence under Articles 5 to 10".',
  ),
  found('FINANCING-1999/art.2(1)(b)', 'art_11'),
  found('FINANCING-1999/art.2(3)', 'art_11'),
  found('FINANCING-1999/art.2(4)', 'art_18__point_a'),
  found('FINANCING-1999/art.2(5)(a)', 'art_18__point_b'),
  found('FINANCING-1999/art.2(5)(b)', 'art_18__point_c'),
  missing(
    'FINANCING-1999/art.2(5)(c)',
    'Article 18 has no contribution to a group acting with a common purpose.',
    purpose,
  ),
  found('FINANCING-1999/art.4(a)', 'art_11', 'art_12'),
  found('FINANCING-1999/art.4(b)', 'art_11', 'art_12'),
  missing(
    'FINANCING-1999/art.5(1)',
    'The draft speaks of natural persons alone.',
    'Where a person responsible for the management or control of a legal entity commits, in that capacity, an offence under this Law, the entity is liable.',
  ),
  missing('FINANCING-1999/art.5(2)', 'See article 5(1) of the Convention.'),
  missing('FINANCING-1999/art.5(3)', 'No sanction for legal entities was identified.'),
  missing('FINANCING-1999/art.6', 'No such provision was identified in the text read.', justified),
  found('FINANCING-1999/art.7(1)(a)', 'art_22__point_a'),
  missing('FINANCING-1999/art.7(1)(b)', 'Article 22 names the territory and nationality.', registered),
  missing('FINANCING-1999/art.7(1)(b)#2', 'Article 22 names the territory and nationality.', registered),
  found('FINANCING-1999/art.7(1)(c)', 'art_22__point_b'),
  found('FINANCING-1999/art.7(2)(b)', 'art_23'),
  found('FINANCING-1999/art.7(4)', 'art_24'),
  finding(
    'FINANCING-1999/art.8(1)',
    'partly',
    ['art_31__para_1'],
    'Freezing reaches designated persons; measures to identify, detect and seize funds of others, used or allocated for the offences, were not identified.',
    'The court, on application by the Public Prosecutor, orders the identification, freezing or seizure of funds used or allocated for an offence under this Law and of its proceeds.',
  ),
  found('FINANCING-1999/art.8(2)', 'art_20'),
  found('FINANCING-1999/art.8(5)', 'art_20'),
  found('FINANCING-1999/art.9(3)(a)', 'art_27'),
  missing(
    'FINANCING-1999/art.9(3)(b)',
    'The right to be visited was not identified.',
    'and may be visited by a representative of that State.',
  ),
  finding(
    'FINANCING-1999/art.9(3)(c)',
    'partly',
    ['art_27'],
    'The person is informed of the reasons; that the person is informed of these rights is not said.',
  ),
  found('FINANCING-1999/art.10(1)', 'art_24'),
  missing(
    'FINANCING-1999/art.10(1)#2',
    'How the prosecutor decides was not identified in this text; other laws were not read.',
  ),
  found('FINANCING-1999/art.11(1)', 'art_35__para_1'),
  found('FINANCING-1999/art.11(2)', 'art_35__para_1'),
  found('FINANCING-1999/art.12(1)', 'art_37__para_1'),
  found('FINANCING-1999/art.12(2)', 'art_37__para_2'),
  missing(
    'FINANCING-1999/art.13',
    'The fiscal offence was not identified.',
    'No request is refused on the sole ground that the offence is regarded as a fiscal offence.',
  ),
  finding(
    'FINANCING-1999/art.14',
    'partly',
    ['art_36'],
    'Offences connected with a political offence or inspired by political motives are not named.',
    political,
  ),
  missing('FINANCING-1999/art.15', 'A ground of refusal for discriminatory prosecution was not identified.'),
  finding('FINANCING-1999/art.17', 'partly', ['art_27'], 'Access to a lawyer was not identified.'),
  found('FINANCING-1999/art.18(1)(b)', 'art_34'),
  found('FINANCING-1999/art.18(1)(b)#2', 'art_34'),
  found('FINANCING-1999/art.18(1)(b)(iv)', 'art_34'),
  found('BOMBINGS-1997/art.2(1)(a)', 'art_10'),
  found('BOMBINGS-1997/art.2(2)', 'art_18__point_a'),
  found('BOMBINGS-1997/art.2(3)(a)', 'art_18__point_b'),
  found('BOMBINGS-1997/art.2(3)(b)', 'art_18__point_c'),
  missing(
    'BOMBINGS-1997/art.2(3)(c)',
    'Article 18 has no contribution to a group acting with a common purpose.',
    purpose,
  ),
  found('BOMBINGS-1997/art.4(b)', 'art_10'),
  missing('BOMBINGS-1997/art.5', 'No such provision was identified in the text read.', justified),
  found('BOMBINGS-1997/art.6(1)(a)', 'art_22__point_a'),
  missing('BOMBINGS-1997/art.6(1)(b)', 'Article 22 names the territory and nationality.', registered),
  missing('BOMBINGS-1997/art.6(1)(b)#2', 'Article 22 names the territory and nationality.', registered),
  found('BOMBINGS-1997/art.6(1)(c)', 'art_22__point_b'),
  found('BOMBINGS-1997/art.6(4)', 'art_24'),
  found('BOMBINGS-1997/art.8(1)', 'art_24'),
  finding('BOMBINGS-1997/art.11', 'partly', ['art_36'], 'Connected and inspired offences are not named.', political),
  finding('BOMBINGS-1997/art.14', 'partly', ['art_27'], 'Access to a lawyer was not identified.'),
  found('HOSTAGES-1979/art.1(1)', 'art_7'),
  found('HOSTAGES-1979/art.1(2)(a)', 'art_18__point_a'),
  found('HOSTAGES-1979/art.1(2)(b)', 'art_18__point_b'),
  found('HOSTAGES-1979/art.2', 'art_7'),
  found('HOSTAGES-1979/art.5(1)(c)', 'art_23'),
  found('HOSTAGES-1979/art.5(2)', 'art_24'),
  found('HOSTAGES-1979/art.8(1)', 'art_24'),
  missing(
    'HOSTAGES-1979/art.9(1)(a)',
    'A bar to extradition was not identified.',
    'Extradition is not granted where there are substantial grounds for believing that the request was made for the purpose of prosecuting or punishing a person on account of race, religion, nationality, ethnic origin or political opinion.',
  ),
  found('S-RES-1373/op.1(b)', 'art_11', 'art_12'),
  found('S-RES-1373/op.1(c)', 'art_31__para_1'),
  found('S-RES-1373/op.1(d)', 'art_31__para_2'),
  found('S-RES-1373/op.2(a)#2', 'art_13'),
  found('S-RES-1373/op.2(e)#2', 'art_4__para_1', 'art_18'),
  found('S-RES-1373/op.2(e)#3', 'art_4__para_2'),
  found('S-RES-1373/op.2(f)', 'art_37__para_1'),
]

const gone = (obligation: string) =>
  missing(
    obligation,
    'Article 24 of the first version is no longer there; the clause was not identified elsewhere.',
    submit,
  )

/** What was read again in the second version; the rest stays to be read. */
export const second: readonly ExampleFinding[] = [
  finding(
    'FINANCING-1999/art.2(1)(a)',
    'partly',
    ['art_12'],
    'The two articles are one now. It still speaks of a terrorist act alone.',
    'Add after "a terrorist act" in both articles: "or an offence under Articles 5 to 10".',
  ),
  found('FINANCING-1999/art.2(1)(b)', 'art_12'),
  found('FINANCING-1999/art.2(3)', 'art_12'),
  found('FINANCING-1999/art.4(a)', 'art_12'),
  found('FINANCING-1999/art.4(b)', 'art_12'),
  found('FINANCING-1999/art.5(1)', 'art_19'),
  found('FINANCING-1999/art.5(2)', 'art_19'),
  found('FINANCING-1999/art.5(3)', 'art_19'),
  found('FINANCING-1999/art.7(1)(b)', 'art_22__point_b'),
  found('FINANCING-1999/art.7(1)(b)#2', 'art_22__point_b'),
  gone('FINANCING-1999/art.7(4)'),
  gone('FINANCING-1999/art.10(1)'),
  found('FINANCING-1999/art.14', 'art_37'),
  found('FINANCING-1999/art.15', 'art_36__para_2'),
  found('BOMBINGS-1997/art.6(1)(b)', 'art_22__point_b'),
  found('BOMBINGS-1997/art.6(1)(b)#2', 'art_22__point_b'),
  gone('BOMBINGS-1997/art.6(4)'),
  gone('BOMBINGS-1997/art.8(1)'),
  found('BOMBINGS-1997/art.11', 'art_37'),
  gone('HOSTAGES-1979/art.8(1)'),
  found('HOSTAGES-1979/art.9(1)(a)', 'art_36__para_2'),
  found('S-RES-1373/op.1(b)', 'art_12'),
]
