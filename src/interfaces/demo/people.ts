/** Everyone in the demonstration, invented: people of many countries in every role, with reaches that differ. */
import type { Role } from '../../kernel/actor.ts'
import type { Language } from '../../kernel/text.ts'

interface GivenRole {
  readonly role: Role
  /** Places as the form of a grant takes them. */
  readonly reach: readonly string[]
}

export interface Invented {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly state: string
  readonly organisation?: string
  readonly roles: readonly [GivenRole, ...GivenRole[]]
  /** What the role would look at first. */
  readonly first: string
}

/** Of everyone here: it protects nothing, because nothing here is real and only this machine reaches it. */
export const password = 'nobody-here-is-real-2016'

export const firstAdministrator: Invented = {
  name: 'Ingrid Solheim',
  email: 'ingrid.solheim@example.org',
  language: 'en',
  // Of the secretariat, which stands for no State.
  state: '',
  roles: [{ role: 'administrator', reach: ['everything'] }],
  first: '/users',
}

export const focalPoint: Invented = {
  name: 'سلمى بن يوسف',
  email: 'salma.benyoussef@example.org',
  language: 'ar',
  state: 'TUN',
  roles: [{ role: 'focal-point', reach: ['state:TUN'] }],
  first: '/applications',
}

export const officer: Invented = {
  name: 'Мадина Ахметова',
  email: 'madina.akhmetova@example.org',
  language: 'ru',
  state: 'KAZ',
  roles: [{ role: 'programme-officer', reach: ['region:143'] }],
  first: '/activities',
}

export const practitioner: Invented = {
  name: 'محمود الشريف',
  email: 'mahmoud.elsherif@example.org',
  language: 'ar',
  state: 'EGY',
  roles: [{ role: 'practitioner', reach: ['state:EGY'] }],
  first: '/profile',
}

export const suspended: Invented = {
  name: 'Mateus Carvalho',
  email: 'mateus.carvalho@example.org',
  language: 'en',
  state: 'BRA',
  roles: [{ role: 'practitioner', reach: ['state:BRA'] }],
  first: '/profile',
}

export const others: readonly Invented[] = [
  {
    name: 'Kwame Asante',
    email: 'kwame.asante@example.org',
    language: 'en',
    state: 'GHA',
    roles: [{ role: 'administrator', reach: ['region:011'] }],
    first: '/applications',
  },
  {
    name: '陈雅文',
    email: 'chen.yawen@example.org',
    language: 'zh',
    state: 'CHN',
    roles: [{ role: 'programme-manager', reach: ['everything'] }],
    first: '/projects',
  },
  officer,
  {
    name: 'Aïssata Traoré',
    email: 'aissata.traore@example.org',
    language: 'fr',
    state: 'MLI',
    roles: [
      { role: 'programme-officer', reach: ['region:011', 'state:TCD'] },
      { role: 'evaluator', reach: ['module:reports'] },
    ],
    first: '/activities/calendar',
  },
  {
    name: 'Lucía Fernández',
    email: 'lucia.fernandez@example.org',
    language: 'es',
    state: 'ARG',
    roles: [{ role: 'legal-officer', reach: ['module:treaties'] }],
    first: '/treaties',
  },
  {
    name: 'प्रिया रमन',
    email: 'priya.raman@example.org',
    language: 'en',
    state: 'IND',
    roles: [
      { role: 'evaluator', reach: ['project:strengthening-legal-regime'] },
      { role: 'evaluator', reach: ['region:002'] },
    ],
    first: '/projects/strengthening-legal-regime',
  },
  focalPoint,
  {
    name: 'Jean-Baptiste Ouédraogo',
    email: 'jb.ouedraogo@example.org',
    language: 'fr',
    state: 'BFA',
    roles: [{ role: 'focal-point', reach: ['state:BFA'] }],
    first: '/applications',
  },
  practitioner,
  {
    name: 'Sofía Méndez',
    email: 'sofia.mendez@example.org',
    language: 'es',
    state: 'MEX',
    organisation: 'oas-cicte',
    roles: [{ role: 'partner', reach: ['everything'] }],
    first: '/partners',
  },
  {
    name: '田中 葵',
    email: 'aoi.tanaka@example.org',
    language: 'en',
    state: 'JPN',
    roles: [{ role: 'donor', reach: ['everything'] }],
    first: '/funding',
  },
  {
    name: 'Тарас Коваль',
    email: 'taras.koval@example.org',
    language: 'ru',
    state: 'UKR',
    roles: [{ role: 'auditor', reach: ['everything'] }],
    first: '/audit',
  },
  suspended,
]

export const everyone: readonly Invented[] = [firstAdministrator, ...others]

/** Invited, but not come in yet. */
export const invited: readonly Invented[] = [
  {
    name: 'Nguyễn Thị Hương',
    email: 'huong.nguyen@example.org',
    language: 'en',
    state: 'VNM',
    roles: [{ role: 'focal-point', reach: ['state:VNM'] }],
    first: '/',
  },
  {
    name: 'Élise Tremblay',
    email: 'elise.tremblay@example.org',
    language: 'fr',
    state: 'CAN',
    organisation: 'oif',
    roles: [{ role: 'partner', reach: ['grouping:ldc'] }],
    first: '/',
  },
]

interface Applicant {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly state: string
  readonly profession: string
  readonly institution: string
  readonly motivation: string
  /** By the focal point of Tunisia; left out, it waits. */
  readonly decision?: { readonly decision: 'admit' | 'refuse'; readonly reason: string }
}

export const applicants: readonly Applicant[] = [
  {
    name: 'يوسف الطرابلسي',
    email: 'youssef.trabelsi@example.org',
    language: 'ar',
    state: 'TUN',
    profession: 'قاضي تحقيق',
    institution: 'القطب القضائي لمكافحة الإرهاب',
    motivation: 'أحقق في قضايا تمويل الإرهاب وأود المشاركة في حلقات العمل المقبلة.',
  },
  {
    name: 'Ines Gharbi',
    email: 'ines.gharbi@example.org',
    language: 'fr',
    state: 'TUN',
    profession: 'Avocate générale',
    institution: 'Cour d’appel de Sousse',
    motivation: 'Je forme de jeunes magistrats et je cherche des supports sur l’entraide judiciaire.',
  },
  {
    name: 'Hamadi Ferchichi',
    email: 'hamadi.ferchichi@example.org',
    language: 'fr',
    state: 'TUN',
    profession: 'Procureur adjoint',
    institution: 'Tribunal de première instance de Gabès',
    motivation: 'J’ai participé à l’atelier régional de 2016 et souhaite suivre la suite du programme.',
    decision: { decision: 'admit', reason: 'Connu du ministère de la justice.' },
  },
  {
    name: 'Sami Jebali',
    email: 'sami.jebali@example.org',
    language: 'fr',
    state: 'TUN',
    profession: 'Consultant',
    institution: 'Jebali Conseil',
    motivation: 'Je voudrais avoir accès aux documents du programme pour mes clients.',
    decision: { decision: 'refuse', reason: 'Ni magistrat ni enquêteur.' },
  },
  {
    name: 'Awa Sawadogo',
    email: 'awa.sawadogo@example.org',
    language: 'fr',
    state: 'BFA',
    profession: 'Enquêtrice',
    institution: 'Brigade spéciale d’investigation',
    motivation: 'Notre brigade traite ses premiers dossiers de financement ; nous avons besoin d’échanges.',
  },
]

interface InventedFile {
  readonly name: string
  /** Path of the record's page; empty for none. */
  readonly about: string
  readonly content: string
}

export const files: readonly InventedFile[] = [
  {
    name: 'note-verbale.txt',
    about: '/states/TUN',
    content: 'Inventé. La Mission permanente présente ses compliments et désigne son point focal.\n',
  },
  {
    name: 'participants.csv',
    about: '/states/KAZ',
    content: 'name,institution\nInvented One,Invented Court\nInvented Two,Invented Prosecution Service\n',
  },
  { name: 'ملاحظة.txt', about: '', content: 'نص من اختراعنا، لا يخص أحدا.\n' },
]
