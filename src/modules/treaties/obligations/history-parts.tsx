/** Who checked an obligation against which text, and its versions with what changed from one to the next. */
import type { PageContext } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import type { PlainKey } from '../../../i18n/translate.ts'
import { ButtonLink, DatedList, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { Moment } from '../../../ui/work.tsx'
import { actorNames } from '../../accounts/index.ts'
import { rights } from '../permissions.ts'
import type { ObligationContent, Review } from './queries.ts'
import { type CheckedText, obligationPath, type RegisteredObligation } from './register.ts'
import { type Difference, differences, type Version } from './versions/versions.ts'

const fieldLabels: Readonly<Record<string, PlainKey>> = {
  measure: 'treaties.obligations.measure',
  conditions: 'treaties.obligations.conditions',
  type: 'treaties.obligations.type',
  force: 'treaties.obligations.force',
  bearer: 'treaties.obligations.bearer',
  safeguards: 'treaties.obligations.safeguards',
  parallel: 'treaties.obligations.parallel',
  replaces: 'treaties.obligations.replaces',
  source: 'treaties.obligations.source',
  article: 'treaties.obligations.article',
  retired: 'treaties.obligations.keep.retired',
}

/** `Conduct or measure (fr)`. */
const fieldWords = ({ translator: { t } }: PageContext, field: string): string => {
  const [name = '', language] = field.split('.')
  const label = fieldLabels[name]
  const words = label === undefined ? name : t(label)
  return language === undefined ? words : `${words} (${language})`
}

/** Title, language, and below where it was read; each in its own direction. */
export const CheckedTextWords = ({ context, text }: { context: PageContext; text: CheckedText }) => {
  const name = new Intl.DisplayNames([context.translator.locale.tag], { type: 'language' }).of(text.language)
  return (
    <>
      <bdi>{text.title}</bdi> ({name ?? text.language})
      <small class="below">
        <bdi>{text.read}</bdi>
      </small>
    </>
  )
}

export const DifferenceTable = ({ context, rows }: { context: PageContext; rows: readonly Difference[] }) => {
  const { t } = context.translator
  const cell = (value: string | null) => (value === null || value === '' ? '–' : <bdi>{value}</bdi>)
  return (
    <DataTable<Difference>
      caption={t('treaties.obligations.version.changes')}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'field',
          header: true,
          label: t('treaties.obligations.version.field'),
          cell: ({ field }) => fieldWords(context, field),
        },
        { key: 'before', label: t('treaties.obligations.version.before'), cell: ({ before }) => cell(before) },
        { key: 'after', label: t('treaties.obligations.version.after'), cell: ({ after }) => cell(after) },
      ]}
    />
  )
}

export const Versions = async (
  context: PageContext,
  obligation: RegisteredObligation,
  versions: readonly Version<ObligationContent>[],
) => {
  const { translator, href, actor } = context
  const { t } = translator
  const who = await actorNames(
    context,
    versions.map(({ recordedBy }) => recordedBy),
  )
  const keeps = may(actor, rights['obligation.keep'])
  const newest = [...versions].reverse()
  return (
    <Section title={t('treaties.obligations.versions')} id="versions" aside={translator.number(versions.length)}>
      <ol class="list plain versions">
        {newest.map((version, index) => {
          const { number, origin, recordedAt, recordedBy, reason, content } = version
          const before = newest[index + 1]
          const current = number === obligation.number
          return (
            <li key={number} id={`version-${number}`}>
              <Moment translator={translator} at={recordedAt} />
              <div>
                <strong>{t('treaties.obligations.version', { number })}</strong>
                {current && <> · {t('treaties.obligations.version.current')}</>} ·{' '}
                {t(origin === 'file' ? 'treaties.obligations.version.file' : 'treaties.obligations.version.form')}
                {origin === 'form' && (
                  <>
                    {' · '}
                    <bdi>{who(recordedBy)}</bdi>
                  </>
                )}
                {reason !== null && (
                  <small class="below">
                    {t('treaties.obligations.version.reason')}: <bdi>{reason}</bdi>
                  </small>
                )}
                {before === undefined ? (
                  <small class="below">{t('treaties.obligations.version.first')}</small>
                ) : (
                  <details>
                    <summary>{t('treaties.obligations.version.changes')}</summary>
                    <DifferenceTable context={context} rows={differences(before.content, content)} />
                  </details>
                )}
                {keeps && !current && (
                  <ButtonLink
                    quiet
                    label={t('treaties.obligations.keep.restore_version', { number })}
                    href={href(`${obligationPath(obligation.id)}/restore`, { version: number })}
                  />
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

export const Checks = async (context: PageContext, obligation: RegisteredObligation, reviews: readonly Review[]) => {
  const { translator } = context
  const { t, date } = translator
  const who = await actorNames(
    context,
    reviews.map(({ by }) => by),
  )
  return (
    <Section title={t('treaties.obligations.checks')} id="checks">
      {reviews.length === 0 ? (
        <p>{t('treaties.obligations.checks.none')}</p>
      ) : (
        <DatedList
          items={reviews.map(({ id, number, title, language, read, note, at, by }) => ({
            id,
            date: at.slice(0, 10),
            when: date(at.slice(0, 10)),
            children: (
              <div class={number === obligation.number ? undefined : 'past'}>
                <bdi>{who(by)}</bdi> · {t('treaties.obligations.version', { number })} ·{' '}
                <CheckedTextWords context={context} text={{ title, language, read }} />
              </div>
            ),
            note: note === null ? undefined : <bdi>{note}</bdi>,
          }))}
        />
      )}
    </Section>
  )
}
