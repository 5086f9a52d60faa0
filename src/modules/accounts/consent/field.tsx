/** Consent in a form: the notice, and a box whose value names exactly the text beside it. */
import type { Translator } from '../../../i18n/translate.ts'
import type { FormItem } from '../../../ui/form.tsx'
import { agreement, type ConsentPurpose, noticeParagraphs, shownText } from './consent.ts'

/** The field is `consent`; the action's input takes it as `consentGiven` of consent/input.ts. */
export const consentFields = (translator: Translator, purpose: ConsentPurpose): readonly FormItem[] => [
  {
    kind: 'content',
    content: (
      <details class="consent">
        <summary>{translator.t('accounts.consent.title')}</summary>
        {noticeParagraphs(translator).map((words) => (
          <p key={words}>{words}</p>
        ))}
        <p class="muted">{translator.t('accounts.consent.version')}</p>
      </details>
    ),
  },
  {
    kind: 'check',
    name: 'consent',
    label: agreement(translator, purpose),
    value: shownText(translator, purpose).sha256,
  },
]
