/** What the pages on a State's obligations share: the tabs, and the table of obligations with what limits each. */
import type { PageContext } from '../../../action/manifest.ts'
import { ViewLinks } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { obligationPath } from '../obligations/register.ts'
import { placeWords } from '../obligations/titles.ts'
import type { Register } from '../register.ts'
import { type Limit, type Owed, standingOf } from './owed.ts'

export const OwedViews = ({
  context: { translator, href },
  state,
  current,
}: {
  context: PageContext
  state: string
  current: 'profile' | 'obligations' | 'joining'
}) => {
  const { t } = translator
  const views = {
    profile: `/states/${state}`,
    obligations: `/states/${state}/obligations`,
    joining: `/states/${state}/joining`,
  } as const
  return (
    <ViewLinks
      label={t('treaties.owed.views')}
      views={(Object.keys(views) as (keyof typeof views)[]).map((view) => ({
        label: t(`treaties.owed.view.${view}`),
        href: href(views[view]),
        current: view === current,
      }))}
    />
  )
}

export interface OwedTableProps {
  readonly context: PageContext
  readonly register: Register
  /** Short title of an instrument. */
  readonly title: (code: string) => string
  readonly caption: string
  readonly rows: readonly Owed[]
}

const LimitWords = ({
  context: { translator, href },
  register,
  title,
  obligation: { instrument },
  limit,
}: Pick<OwedTableProps, 'context' | 'register' | 'title'> & Pick<Owed, 'obligation'> & { limit: Limit }) => {
  const { t, date } = translator
  if (limit.kind === 'replaced')
    return (
      <a href={href(obligationPath(limit.obligation))}>{t('treaties.owed.limit.replaced', { by: title(limit.by) })}</a>
    )
  if (limit.kind === 'prevailed-over') return <>{t('treaties.owed.limit.prevailed-over', { by: title(limit.by) })}</>
  const act = register.acts.get(instrument)?.find(({ id }) => id === limit.act)
  return (
    <>
      {t(`treaties.owed.limit.${limit.kind}`, {
        provision: limit.provision,
        date: act === undefined ? '' : date(act.deposited_on),
      })}
    </>
  )
}

export const OwedTable = (props: OwedTableProps) => {
  const { context, caption, rows } = props
  const { translator, href } = context
  const { t, text, number } = translator
  return (
    <DataTable
      caption={`${caption}: ${number(rows.length)}`}
      captionHidden
      rows={rows}
      rowId={({ obligation }) => obligation.id}
      columns={[
        {
          key: 'article',
          header: true,
          label: t('treaties.owed.article'),
          cell: ({ obligation }) => (
            <a href={href(obligationPath(obligation.id))}>
              <bdi class="nowrap">{placeWords(translator, obligation)}</bdi>
            </a>
          ),
        },
        {
          key: 'measure',
          label: t('treaties.owed.measure'),
          cell: (one) => (
            <>
              {text(one.obligation.measure)}
              {standingOf(one) !== 'owed' && (
                <small class="below">{t(`treaties.owed.standing.${standingOf(one)}`)}</small>
              )}
              {one.limits.map((limit, index) => (
                <p class="note" key={index}>
                  <LimitWords {...props} obligation={one.obligation} limit={limit} />
                </p>
              ))}
              {one.obligation.conditions !== null && (
                <details>
                  <summary>{t('treaties.owed.conditions')}</summary>
                  {text(one.obligation.conditions)}
                </details>
              )}
            </>
          ),
        },
        {
          key: 'type',
          label: t('treaties.owed.type'),
          cell: ({ obligation: { type, force } }) => (
            <>
              {t(`treaties.obligations.type.${type}`)}
              {force === 'optional' && <small class="below">{t('treaties.obligations.force.optional')}</small>}
            </>
          ),
        },
      ]}
    />
  )
}
