/** A review for the tests of documents: an invented draft in one language, read by people who write in another. */
import type { Language, Text } from '../../../../kernel/text.ts'
import type { Said, SaidObligation } from './content.ts'

const six = (ar: string, en: string, es: string, fr: string, ru: string, zh: string): Text => ({
  ar,
  en,
  es,
  fr,
  ru,
  zh,
})

const financing = six(
  'اتفاقية التمويل لعام 1999',
  'Financing Convention 1999',
  'Convenio sobre la financiación de 1999',
  'Convention sur le financement de 1999',
  'Конвенция о финансировании 1999 года',
  '1999年《资助公约》',
)

const measures = {
  offence: six(
    'تجريم جمع الأموال أو تقديمها لأعمال إرهابية.',
    'Make it an offence to provide or collect funds for terrorist acts.',
    'Tipificar la provisión o recaudación de fondos para actos terroristas.',
    'Ériger en infraction la fourniture ou la collecte de fonds pour des actes de terrorisme.',
    'Признать преступлением предоставление или сбор средств для актов терроризма.',
    '将为恐怖行为提供或募集资金定为犯罪。',
  ),
  legal: six(
    'مساءلة الأشخاص الاعتباريين.',
    'Make legal persons liable.',
    'Establecer la responsabilidad de las personas jurídicas.',
    'Engager la responsabilité des personnes morales.',
    'Обеспечить ответственность юридических лиц.',
    '追究法人的责任。',
  ),
  freeze: six(
    'تجميد الأموال ومصادرتها.',
    'Freeze and confiscate funds.',
    'Congelar y decomisar fondos.',
    'Geler et confisquer les fonds.',
    'Замораживать и конфисковать средства.',
    '冻结和没收资金。',
  ),
}

const obligation = (
  article: string,
  type: SaidObligation['type'],
  measure: Text,
  more: Partial<SaidObligation>,
): SaidObligation => ({
  id: `FINANCING-1999/art.${article}`,
  instrument: 'FINANCING-1999',
  article,
  paragraph: '',
  type,
  force: 'mandatory',
  measure,
  verdict: null,
  provisions: [],
  comment: '',
  suggestion: '',
  existing: [],
  ...more,
})

export const drafted: Record<'fr' | 'ar' | 'zh', { title: string; citation: string; heading: string; text: string }> = {
  fr: {
    title: 'Projet de loi sur le financement du terrorisme',
    citation: 'Article 5',
    heading: 'Financement',
    text: 'Quiconque fournit ou réunit des fonds en vue d’un acte de terrorisme est puni de dix ans d’emprisonnement.',
  },
  ar: {
    title: 'مشروع قانون مكافحة تمويل الإرهاب',
    citation: 'المادة 5',
    heading: 'التمويل',
    text: 'يعاقب بالسجن عشر سنوات كل من قدم أو جمع أموالا بقصد ارتكاب عمل إرهابي.',
  },
  zh: {
    title: '反恐怖融资法草案',
    citation: '第五条',
    heading: '资助',
    text: '为恐怖行为提供或募集资金的，处十年有期徒刑。',
  },
}

export const comment = 'The intention of the giver should be named: “in the knowledge that they are to be used”.'
export const suggestion =
  'Whoever provides or collects funds in the knowledge that they are to be used for a terrorist act …'
export const concern = 'The words “in any way whatsoever” leave open what is punishable.'

export const sampleSaid = (language: keyof typeof drafted = 'fr'): Said => {
  const { title, citation, heading, text } = drafted[language]
  return {
    reference: 'REV-2026-0007',
    title: 'Financing of terrorism',
    state: 'TUN',
    asAt: '2026-03-01',
    draft: { reference: 'DRAFT-2026-0004', title, version: 2, language, receivedOn: '2026-02-20' },
    instruments: { 'FINANCING-1999': financing },
    obligations: [
      obligation('2', 'criminalise', measures.offence, {
        verdict: 'partly',
        provisions: ['art_5'],
        comment,
        suggestion,
        existing: [
          { law: 'LAW-2026-0001', provisions: [{ citation: 'Art. 12', text: 'Les fonds peuvent être saisis.' }] },
        ],
      }),
      obligation('5', 'legal-persons', measures.legal, { verdict: 'identified', provisions: ['art_5'] }),
      obligation('8', 'freeze-and-confiscate', measures.freeze, {
        verdict: 'not-identified',
        comment: 'May stand in the code of criminal procedure.',
      }),
      obligation('9', 'freeze-and-confiscate', measures.freeze, {}),
    ],
    concerns: [{ provision: 'art_5', safeguard: 'legality', concern, suggestion: '' }],
    provisions: [{ eid: 'art_5', citation, heading, text }],
    laws: [
      { reference: 'LAW-2026-0001', title: 'Loi relative au blanchiment', language: 'fr', citation: 'Loi nº 2003-75' },
    ],
  }
}

export const editionIn = (language: Language, clearedOn: string | null = null) => ({
  language,
  made: new Date('2026-03-04T10:00:00Z'),
  clearedOn,
  state: six(
    'الجمهورية التونسية',
    'Republic of Tunisia',
    'República de Túnez',
    'République tunisienne',
    'Тунисская Республика',
    '突尼斯共和国',
  )[language],
  office: ['Office', 'Branch'],
})
