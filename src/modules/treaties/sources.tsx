/** Where the status of each instrument was read, as of when, and what the data at hand cannot say. */
import type { PageContext } from '../../action/manifest.ts'
import { type FullDate, lastDay } from '../../kernel/dates.ts'
import { DefinitionList, Section } from '../../ui/page.tsx'
import { DataTable } from '../../ui/table.tsx'
import type { Instrument } from './instruments/instrument.ts'
import type { Register } from './register.ts'

interface Props {
  readonly context: PageContext
  readonly register: Register
  readonly codes: readonly string[]
}

/** Said where a status is asked for a day after its source ends: what happened since then is not known here. */
export const SourcesEnd = ({ context, register, codes, date }: Props & { readonly date: FullDate }) => {
  const { t, date: format } = context.translator
  const ended = codes.map((code) => register.instruments.get(code)!.status_as_of).filter((end) => lastDay(end) < date)
  if (ended.length === 0) return null
  return (
    <p class="note">
      {t('treaties.sources.end', { count: ended.length, oldest: format(ended.sort()[0] ?? '') })}{' '}
      <a href="#sources">{t('treaties.sources.title')}</a>
    </p>
  )
}

export const SourceTable = ({ context, register, codes }: Props) => {
  const { translator, href } = context
  const { t, text, date } = translator
  return (
    <DataTable<Instrument>
      caption={t('treaties.sources.title')}
      captionHidden
      rows={codes.map((code) => register.instruments.get(code)!)}
      columns={[
        {
          key: 'instrument',
          label: t('treaties.acts.instrument'),
          header: true,
          cell: ({ code, short_title }) => <a href={href(`/treaties/${code}`)}>{text(short_title)}</a>,
        },
        {
          key: 'as_of',
          align: 'date',
          label: t('treaties.sources.status_as_of'),
          cell: ({ status_as_of }) => date(status_as_of),
        },
        {
          key: 'signatures',
          align: 'date',
          label: t('treaties.sources.signatures_as_of'),
          cell: ({ signatures_as_of }) =>
            signatures_as_of === null ? t('treaties.sources.not_listed') : date(signatures_as_of),
        },
        {
          key: 'source',
          label: t('treaties.sources.source'),
          cell: ({ sources }) => (
            <ul class="plain">
              {sources.map(({ id, text: words }) => (
                <li key={id} title={id}>
                  {text(words)}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

/** What the sources cannot say. For one instrument it stands open; for many each gap tells to which it applies. */
export const Gaps = ({ context, register, codes }: Props) => {
  const { t, text, number, list } = context.translator
  const instruments = codes.map((code) => register.instruments.get(code)!)
  const gaps = [...register.gaps.values()]
    .map((gap) => ({ gap, of: instruments.filter((instrument) => instrument.gaps.includes(gap.id)) }))
    .filter(({ of }) => of.length > 0)
  if (gaps.length === 0) return null
  return (
    <Section title={t('treaties.gaps.title')} id="gaps">
      {codes.length === 1 ? (
        <DefinitionList
          items={gaps.map(({ gap }) => ({ key: gap.id, term: text(gap.title), value: text(gap.explanation) }))}
        />
      ) : (
        <ul class="gaps">
          {gaps.map(({ gap, of }) => (
            <li key={gap.id}>
              <details>
                <summary>
                  {text(gap.title)} <small>{number(of.length)}</small>
                </summary>
                <p>{text(gap.explanation)}</p>
                <p>
                  <small>
                    {t('treaties.gaps.applies')}: {list(of.map(({ short_title }) => text(short_title)))}
                  </small>
                </p>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

export const SourcesAndGaps = (props: Props) => {
  const { t } = props.context.translator
  return (
    <>
      <Section title={t('treaties.sources.title')} id="sources">
        <p>{t('treaties.sources.intro')}</p>
        <SourceTable {...props} />
      </Section>
      <Gaps {...props} />
    </>
  )
}
