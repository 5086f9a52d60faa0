/** Coverage of the obligations by their type: a bar for each, and its numbers beside it. */
import type { PageContext } from '../../../../action/manifest.ts'
import type { Translator } from '../../../../i18n/translate.ts'
import { DataTable } from '../../../../ui/table.tsx'
import { type ObligationType, obligationAt, obligationTypes, type Registers } from '../../../treaties/index.ts'
import { type Coverage, coverageOf, type Finding, type Review } from '../review.ts'
import { reviewPath, VerdictChip } from '../words.tsx'

/** In the order in which a bar shows them. */
export const parts = ['identified', 'goes-further', 'partly', 'not-identified', 'not-applicable', 'open'] as const

export interface TypeCoverage {
  /** Null for obligations that the register no longer has. */
  readonly type: ObligationType | null
  readonly count: number
  readonly coverage: Coverage
}

/** Only types of which the set has an obligation, in the order of the register. */
export const coverageByType = (
  { obligations }: Pick<Registers, 'obligations'>,
  ids: readonly string[],
  findings: ReadonlyMap<string, Pick<Finding, 'verdict' | 'origin'>>,
): TypeCoverage[] => {
  const byType = Map.groupBy(ids, (id) => obligationAt(obligations, id)?.type ?? null)
  return [...obligationTypes, null].flatMap((type) => {
    const some = byType.get(type)
    return some === undefined ? [] : [{ type, count: some.length, coverage: coverageOf(some, findings) }]
  })
}

const height = 18

/** As long as its number is, against the longest; each part a colour and a texture of its own. */
export const Bar = ({ translator, one, most }: { translator: Translator; one: TypeCoverage; most: number }) => {
  const rtl = translator.locale.direction === 'rtl'
  let done = 0
  return (
    <svg class="coverage-bar" height={height} aria-hidden="true" focusable="false">
      {parts.map((part) => {
        const width = (100 * one.coverage[part]) / most
        const from = done
        done += width
        if (width === 0) return null
        return (
          <rect
            key={part}
            class={`verdict-${part}`}
            x={`${rtl ? 100 - from - width : from}%`}
            y="1"
            width={`${width}%`}
            height={height - 2}
          />
        )
      })}
    </svg>
  )
}

/** The whole set as one bar, with the keys to its colours. */
export const CoverageKey = ({ translator, coverage }: { translator: Translator; coverage: Coverage }) => (
  <ul class="keys">
    {parts
      .filter((part) => coverage[part] > 0)
      .map((part) => (
        <li key={part}>
          <VerdictChip translator={translator} verdict={part} /> <b class="num">{translator.number(coverage[part])}</b>
        </li>
      ))}
  </ul>
)

export const CoverageTable = ({
  context,
  review,
  rows,
  caption,
}: {
  context: PageContext
  review: Review
  rows: readonly TypeCoverage[]
  caption: string
}) => {
  const { translator, href } = context
  const { t, number } = translator
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const shown = parts.filter((part) => rows.some(({ coverage }) => coverage[part] > 0))
  return (
    <div class="coverage">
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowId={({ type }) => `type-${type ?? 'gone'}`}
        columns={[
          {
            key: 'type',
            header: true,
            label: t('assistance.reviews.type'),
            cell: ({ type }) =>
              type === null ? (
                t('assistance.reviews.gone')
              ) : (
                <a href={href(`${reviewPath(review)}/obligations`, { type })}>
                  {t(`treaties.obligations.type.${type}`)}
                </a>
              ),
          },
          {
            key: 'bar',
            label: t('assistance.reviews.share'),
            cell: (one) => <Bar translator={translator} one={one} most={most} />,
          },
          ...shown.map((part) => ({
            key: part,
            align: 'end' as const,
            label: t(`assistance.reviews.verdict.${part}`),
            cell: ({ coverage }: TypeCoverage) =>
              coverage[part] === 0 ? <span class="muted">–</span> : number(coverage[part]),
          })),
        ]}
      />
    </div>
  )
}
