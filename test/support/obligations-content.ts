/** What the journey on the register of obligations types in: facts read in the two texts, in our own words. */
import type { Text } from '../../src/kernel/text.ts'

const six = (ar: string, en: string, es: string, fr: string, ru: string, zh: string): Text => ({
  ar,
  en,
  es,
  fr,
  ru,
  zh,
})

/** Articles 29 (entry into force), 30 (accession) and 31 (denunciation). */
export const extradition = {
  code: 'COE-EXTRADITION-1957',
  title: six(
    'الاتفاقية الأوروبية لتسليم المجرمين',
    'European Convention on Extradition',
    'Convenio Europeo de Extradición',
    'Convention européenne d’extradition',
    'Европейская конвенция о выдаче',
    '欧洲引渡公约',
  ),
  short: six(
    'الاتفاقية الأوروبية لتسليم المجرمين 1957',
    'European Extradition Convention 1957',
    'Convenio Europeo de Extradición 1957',
    'Convention européenne d’extradition 1957',
    'Европейская конвенция о выдаче 1957',
    '1957年欧洲引渡公约',
  ),
  place: six('باريس', 'Paris', 'París', 'Paris', 'Париж', '巴黎'),
  source: six(
    'المجموعة المنهجية للقانون السويسري، الطبعة الألمانية',
    'Swiss Systematic Compilation, German edition',
    'Recopilación Sistemática del derecho suizo, edición alemana',
    'Recueil systématique du droit suisse, édition allemande',
    'Систематическое собрание законодательства Швейцарии, немецкое издание',
    '《瑞士法律系统汇编》德文版',
  ),
}

export const uncacText = {
  title: 'Übereinkommen der Vereinten Nationen gegen Korruption',
  language: 'de',
  read: 'Liechtenstein Law Gazette, public repository legalize-dev/legalize-li',
}

export const uncac = [
  {
    article: '15',
    paragraph: '(a)',
    type: 'criminalise',
    force: 'mandatory',
    bearer: 'every-party',
    safeguards: ['legality'],
    measure: six(
      'تُجرِّم الوعد بمزية غير مستحقة لموظف عمومي أو عرضها عليه أو منحه إياها، عمدا، مباشرة أو بصورة غير مباشرة، لقاء تصرف وظيفي.',
      'Makes it a criminal offence intentionally to promise, offer or give a public official an undue advantage, directly or indirectly, in return for an official act or omission.',
      'Tipifica como delito prometer, ofrecer o conceder intencionalmente a un funcionario público un beneficio indebido, directa o indirectamente, a cambio de un acto u omisión oficial.',
      'Érige en infraction pénale le fait de promettre, d’offrir ou d’accorder intentionnellement à un agent public un avantage indu, directement ou non, contre un acte ou une omission de service.',
      'Устанавливает уголовную ответственность за умышленное обещание, предложение или предоставление публичному должностному лицу неправомерного преимущества, прямо или косвенно, за служебное действие или бездействие.',
      '将故意直接或间接向公职人员许诺、提议给予或给予不正当好处以换取其职务行为或不作为定为刑事犯罪。',
    ),
  },
  {
    article: '15',
    paragraph: '(b)',
    type: 'criminalise',
    force: 'mandatory',
    bearer: 'every-party',
    safeguards: ['legality'],
    measure: six(
      'تُجرِّم التماس موظف عمومي أو قبوله، عمدا، مزية غير مستحقة، مباشرة أو بصورة غير مباشرة، لقاء تصرف وظيفي.',
      'Makes it a criminal offence for a public official intentionally to solicit or accept an undue advantage, directly or indirectly, in return for an official act or omission.',
      'Tipifica como delito que un funcionario público solicite o acepte intencionalmente un beneficio indebido, directa o indirectamente, a cambio de un acto u omisión oficial.',
      'Érige en infraction pénale le fait, pour un agent public, de solliciter ou d’accepter intentionnellement un avantage indu, directement ou non, contre un acte ou une omission de service.',
      'Устанавливает уголовную ответственность за умышленное вымогательство или принятие публичным должностным лицом неправомерного преимущества, прямо или косвенно, за служебное действие или бездействие.',
      '将公职人员故意直接或间接索取或收受不正当好处以作为其职务行为或不作为的条件定为刑事犯罪。',
    ),
  },
  {
    article: '26',
    paragraph: '(1)',
    type: 'legal-persons',
    force: 'mandatory',
    bearer: 'every-party',
    safeguards: [],
    measure: six(
      'تقرر مسؤولية الأشخاص الاعتباريين عن المشاركة في الجرائم المنصوص عليها في الاتفاقية.',
      'Establishes the liability of legal persons for taking part in the offences of the Convention.',
      'Establece la responsabilidad de las personas jurídicas por su participación en los delitos de la Convención.',
      'Établit la responsabilité des personnes morales qui participent aux infractions de la Convention.',
      'Устанавливает ответственность юридических лиц за участие в преступлениях, предусмотренных Конвенцией.',
      '确立法人参与公约所定犯罪的责任。',
    ),
  },
  {
    article: '44',
    paragraph: '(5)',
    type: 'extradition-basis',
    force: 'optional',
    bearer: 'requested-party',
    safeguards: ['non-refoulement', 'fair-trial'],
    parallel: 'treaty-as-extradition-basis',
    measure: six(
      'تعتبر الاتفاقية أساسا قانونيا للتسليم إذا كانت تشترط وجود معاهدة وتلقت طلبا من دولة طرف لا ترتبط معها بمعاهدة تسليم.',
      'Treats the Convention as the legal basis of extradition where it requires a treaty and a State Party with which it has none asks for extradition.',
      'Considera la Convención base jurídica de la extradición si la supedita a un tratado y la pide un Estado parte con el que no lo tiene.',
      'Considère la Convention comme base juridique de l’extradition si elle la subordonne à un traité et qu’un État partie sans traité avec elle la demande.',
      'Рассматривает Конвенцию как правовое основание выдачи, если обусловливает ее договором, а просит о ней государство-участник, с которым договора нет.',
      '如以条约为引渡条件而接到未与其订有引渡条约的缔约国的请求，则以本公约作为引渡的法律依据。',
    ),
  },
]
