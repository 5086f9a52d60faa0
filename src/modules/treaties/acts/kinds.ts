/** The kinds of depositary acts, as in depositary practice. Pure. */

/** Consent to be bound (Vienna Convention on the Law of Treaties, arts. 2(1)(b), 11 and 12). */
export const consentKinds = [
  'definitive-signature',
  'ratification',
  'acceptance',
  'approval',
  'accession',
  'succession',
  'ratification-acceptance-or-approval',
] as const

/** In the order of a participant's course, as forms list them. The last of the consents is for tables that merge three columns. */
export const actKinds = [
  'signature',
  'succession-to-signature',
  ...consentKinds,
  'provisional-application',
  'territorial-application',
  'territorial-extension',
  'reservation',
  'declaration',
  'objection',
  'denunciation',
  'termination',
  'entry-into-force',
  'correction',
  'withdrawal-of-signature',
  'withdrawal-of-consent',
  'withdrawal-of-provisional-application',
  'withdrawal-of-territorial-application',
  'withdrawal-of-reservation',
  'withdrawal-of-declaration',
  'withdrawal-of-objection',
  'withdrawal-of-denunciation',
] as const

export type ActKind = (typeof actKinds)[number]

/** What a depositary does about the whole instrument has no State. */
export const depositaryKinds: readonly ActKind[] = ['termination', 'entry-into-force', 'correction']

/** Kinds that say nothing without the act that they are about. */
export const kindsAboutAnother: readonly ActKind[] = [
  'objection',
  'withdrawal-of-reservation',
  'withdrawal-of-declaration',
  'withdrawal-of-objection',
]

const consents: ReadonlySet<string> = new Set(consentKinds)

export const isConsent = (kind: ActKind): boolean => consents.has(kind)

export const isSignature = (kind: ActKind): boolean => kind === 'signature' || kind === 'succession-to-signature'
