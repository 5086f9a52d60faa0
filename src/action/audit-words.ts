/** What the audit says, in words: what was done, and what a check of the chain found. */
import { hasMessage } from '../i18n/catalogue.ts'
import type { MessageKey, Translator } from '../i18n/translate.ts'
import type { Seal } from './audit-seal.ts'
import type { AuditFault, Verification } from './audit-verify.ts'

const spanOf = ({ from, to }: { readonly from: number; readonly to: number }) => ({
  // As text: these are numbers of entries, not amounts.
  from: String(from),
  to: String(to),
  span: from === to ? 'one' : 'many',
})

export const faultSentence = ({ t }: Translator, fault: AuditFault): string => {
  switch (fault.kind) {
    case 'changed':
    case 'missing':
    case 'inserted':
      return t(`action.audit.${fault.kind}`, spanOf(fault))
    case 'cut-off':
      return t('action.audit.cut_off', spanOf(fault))
    case 'moved': {
      const { from, to, by } = fault
      return t('action.audit.moved', { ...spanOf(fault), first: String(from - by), end: String(to - by) })
    }
    case 'broken':
      return t('action.audit.broken', { entry: String(fault.entry) })
    case 'unsealed':
      return t('action.audit.unsealed', { from: String(fault.from), to: String(fault.to), time: fault.madeAt })
    case 'seal-changed':
      return t('action.audit.seal_changed', { seal: String(fault.seal) })
    case 'seal-missing':
      return t('action.audit.seal_missing', { seal: String(fault.seal) })
    case 'value':
      return t('action.audit.value', { entry: String(fault.entry), field: fault.field })
  }
}

/** Whether the audit is whole, and how much of it was read. */
export const verdictSentence = (
  { t, number }: Translator,
  { entries, seals, values, last, faults }: Verification,
): string => {
  const read = { entries: number(entries), seals: number(seals), values: number(values) }
  return faults.length > 0 ? t('action.audit.faulty', read) : t('action.audit.whole', { ...read, last: String(last) })
}

export const sealSentence = ({ t }: Translator, { id, entry, madeAt, hash }: Seal): string =>
  t('action.audit.sealed', { seal: String(id), entry: String(entry), time: madeAt, hash })

/** "Invited a person"; the plain name where nobody has worded it. */
export const actionWords = ({ t }: Translator, action: string): string => {
  const key = `accounts.done.${action.replaceAll(/[.-]/g, '_')}`
  return hasMessage(key) ? (t as (key: MessageKey) => string)(key as MessageKey) : action
}
