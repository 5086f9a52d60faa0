/** The tokens of one person as a table: for their owner, and for administrators on the person's page. */
import type { PageContext } from '../../../action/manifest.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { ActionButton } from '../../../ui/form.tsx'
import { Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Moment, StateChip } from '../../../ui/work.tsx'

import { allRights, rightWords } from '../grants/sentences.ts'
import { type Token, tokenState } from './token.ts'

interface Props {
  readonly context: PageContext<unknown>
  readonly tokens: readonly Token[]
  /** Where the form of the button is posted to. */
  readonly action: string
}

/** The rights in words; one that this version does not have stands by its name. */
const sentences = ({ translator, modules }: PageContext<unknown>, { rights }: Token): string => {
  const known = new Map(allRights(modules).map((right) => [right.name, right]))
  return translator.clauses(
    rights.map((name) => {
      const right = known.get(name)
      return right === undefined ? name : rightWords(translator, right)
    }),
  )
}

const Used = ({ translator, at }: { translator: Translator; at: Date | null }) =>
  at === null ? (
    <span>{translator.t('accounts.tokens.never')}</span>
  ) : (
    <Moment translator={translator} at={at.toISOString()} />
  )

export const TokenTable = ({ context, tokens, action }: Props) => {
  const { translator, key } = context
  const { t, date } = translator
  return (
    <DataTable
      caption={t('accounts.tokens.title')}
      captionHidden
      rows={tokens}
      rowId={({ id }) => id}
      empty={<p class="muted">{t('accounts.tokens.none')}</p>}
      columns={[
        {
          key: 'name',
          header: true,
          label: t('accounts.tokens.name'),
          cell: (token) => (
            <>
              <bdi>{token.name}</bdi>
              <div class="note">
                <bdi dir="ltr">{token.prefix}…</bdi>
              </div>
            </>
          ),
        },
        { key: 'rights', label: t('accounts.tokens.rights'), cell: (token) => sentences(context, token) },
        {
          key: 'state',
          label: t('accounts.users.status'),
          cell: (token) => <StateChip translator={translator} state={tokenState(token)} />,
        },
        {
          key: 'used',
          label: t('accounts.tokens.used'),
          cell: ({ lastUsedAt }) => <Used translator={translator} at={lastUsedAt} />,
        },
        {
          key: 'until',
          align: 'date',
          label: t('accounts.tokens.until'),
          cell: ({ expiresAt }) => date(expiresAt.toISOString().slice(0, 10)),
        },
        {
          key: 'revoke',
          label: t('accounts.users.acts'),
          align: 'date',
          cell: (token) =>
            tokenState(token) === 'active' && (
              <ActionButton
                form="revoke-token"
                formKey={key}
                action={action}
                label={t('accounts.tokens.revoke')}
                about={token.name}
                hidden={{ token: token.id }}
              />
            ),
        },
      ]}
    />
  )
}

/** On the page of a person; nothing where there are none. */
export const PersonTokens = (props: Props) =>
  props.tokens.length === 0 ? null : (
    <Section title={props.context.translator.t('accounts.tokens.title')}>
      <TokenTable {...props} />
    </Section>
  )
