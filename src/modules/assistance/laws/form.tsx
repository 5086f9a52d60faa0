/** The fields of a law, for the form that records one and the form that corrects it. */
import type { Context } from '../../../action/manifest.ts'
import { may, sightOf } from '../../../action/rights.ts'
import { reading } from '../../../action/sight.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { today } from '../../../kernel/dates.ts'
import type { FormItem } from '../../../ui/form.tsx'
import { rights } from '../permissions.ts'
import { draftsOfState } from './queries.ts'

/** Drafts that the reader sees and of whose State they may record laws; of one State if it is known. */
export const draftsToChoose = async (context: Context, state?: string) => {
  if (!may(context.actor, rights['draft.see'])) return []
  const keeps = sightOf(context.actor, rights['law.keep'])
  const drafts = await reading(context, rights['draft.see'], (tx) => draftsOfState(tx, state))
  return drafts.filter((draft) => keeps.all || keeps.states.includes(draft.state))
}

type Drafts = Awaited<ReturnType<typeof draftsToChoose>>

export const lawItems = ({ t }: Translator, drafts: Drafts, stateOf: (code: string) => string): FormItem[] => [
  { kind: 'text', name: 'title', label: t('assistance.laws.field.title'), hint: t('assistance.laws.field.title_hint') },
  { kind: 'language', name: 'language', label: t('assistance.laws.language') },
  {
    kind: 'text',
    name: 'citation',
    label: t('assistance.laws.citation'),
    hint: t('assistance.laws.citation_hint'),
    optional: true,
  },
  { kind: 'date', name: 'adopted_on', label: t('assistance.laws.adopted_on'), max: today() },
  { kind: 'date', name: 'published_on', label: t('assistance.laws.published_on'), optional: true },
  { kind: 'date', name: 'in_force_on', label: t('assistance.laws.in_force_on'), optional: true },
  {
    kind: 'select',
    name: 'draft',
    label: t('assistance.laws.draft'),
    hint: t('assistance.laws.draft_hint'),
    optional: true,
    options: [
      { value: '', label: t('assistance.laws.no_draft') },
      ...drafts.map(({ id, reference, workingTitle, state }) => ({
        value: id,
        label: `${reference} · ${workingTitle} (${stateOf(state)})`,
      })),
    ],
  },
]
