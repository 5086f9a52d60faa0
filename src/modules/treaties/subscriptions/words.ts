/** What a subscription is about, in words. */
import type { Translator } from '../../../i18n/translate.ts'
import { type Reference, stateName } from '../../reference/index.ts'
import type { Register } from '../register.ts'

export const subscriptionWords = (
  translator: Translator,
  register: Register,
  reference: Reference,
  { state, instrument }: { readonly state: string | null; readonly instrument: string | null },
): string => {
  const parts = [
    ...(state === null ? [] : [stateName(reference, translator, state)]),
    ...(instrument === null ? [] : [translator.text(register.instruments.get(instrument)!.short_title)]),
  ]
  return parts.length === 0 ? translator.t('treaties.subscriptions.everything') : parts.join(' · ')
}
