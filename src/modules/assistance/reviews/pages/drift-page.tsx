/** Version against version: what the newer one gained and lost, and what has to be read again. */
import { z } from 'zod'
import { integer, optional } from '../../../../action/input.ts'
import { type PageContext, page } from '../../../../action/manifest.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { Filters } from '../../../../ui/filters.tsx'
import { Empty, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { differencePath } from '../../drafts/pages/views.tsx'
import { provisionsOf } from '../../drafts/queries.ts'
import { rights } from '../../permissions.ts'
import { findingsIn } from '../findings/queries.ts'
import { framed, menu, readReview } from '../frame.tsx'
import { driftOf, type Finding, type ReviewVersion } from '../review.ts'
import { findingPath, obligationName, provisionName, reviewPath, VerdictChip, versionWords } from '../words.tsx'

const query = z.object({ from: optional(integer(1, 10_000)), to: optional(integer(1, 10_000)) })

/** By the draft's own numbers; the last step unless told. */
const pairOf = (versions: readonly ReviewVersion[], { from, to }: z.output<typeof query>) => {
  const at = (number: number | undefined, other: number): ReviewVersion | undefined => {
    if (number === undefined) return versions.at(other)
    const found = versions.find(({ draftNumber }) => draftNumber === number)
    if (found === undefined)
      throw new Problem('bad-input', [
        { field: 'version', value: String(number), allowed: versions.map(({ draftNumber }) => draftNumber).join(', ') },
      ])
    return found
  }
  const later = at(to, -1)
  const earlier = at(from, versions.length - 2)
  return earlier === undefined || later === undefined || earlier.number >= later.number ? undefined : { earlier, later }
}

export const driftPage = page({
  path: '/reviews/:id/drift',
  right: rights['review.see'],
  menu,
  query,
  render: async (context) => {
    const { translator, href, query: asked } = context
    const { t } = translator
    const read = await readReview(context, async (tx, { review, versions }) => {
      const pair = versions.length < 2 ? undefined : pairOf(versions, asked)
      if (pair === undefined) return { pair: undefined }
      const [before, after] = [
        await findingsIn(tx, review.id, pair.earlier.versionId),
        await findingsIn(tx, review.id, pair.later.versionId),
      ]
      const provisions = [
        ...(await provisionsOf(tx, pair.earlier.versionId)),
        ...(await provisionsOf(tx, pair.later.versionId)),
      ]
      return { pair: { ...pair, before, after, byId: new Map(provisions.map((one) => [one.id, one])) } }
    })
    const { review, set, versions, registers, pair } = read
    const title = t('assistance.reviews.tab.drift')
    const frame = { context: context as PageContext, review, tab: '/drift', title }
    if (pair === undefined)
      return framed({
        ...frame,
        answer: t('assistance.reviews.one_version'),
        children: <Empty title={t('assistance.reviews.one_version')} text={t('assistance.reviews.one_version_text')} />,
      })
    const { earlier, later, before, after, byId } = pair
    const ids = set.map(({ obligation }) => obligation)
    const drift = driftOf(ids, before, after)
    const moved = ids.filter(
      (id) => before.get(id)?.verdict !== after.get(id)?.verdict && ![...drift.gained, ...drift.lost].includes(id),
    )
    const where = (finding: Finding | undefined) =>
      finding === undefined ? '' : finding.provisions.map((id) => provisionName(id, byId)).join(' · ')
    const said = (finding: Finding | undefined) => (
      <>
        <VerdictChip translator={translator} verdict={finding?.verdict ?? 'open'} />
        <div class="note">
          <bdi lang={later.language}>{where(finding)}</bdi>
        </div>
      </>
    )
    const table = (heading: string, rows: readonly string[], none?: string) =>
      (rows.length > 0 || none !== undefined) && (
        <Section title={heading} aside={translator.number(rows.length)}>
          <DataTable
            caption={heading}
            captionHidden
            rows={rows}
            empty={<p class="muted">{none}</p>}
            columns={[
              {
                key: 'obligation',
                header: true,
                label: t('assistance.reviews.obligation'),
                cell: (id) => <a href={href(findingPath(review, id))}>{obligationName(translator, registers, id)}</a>,
              },
              { key: 'before', label: versionWords(translator, earlier), cell: (id) => said(before.get(id)) },
              { key: 'after', label: versionWords(translator, later), cell: (id) => said(after.get(id)) },
            ]}
          />
        </Section>
      )
    const options = versions.map(({ draftNumber }) => ({
      value: String(draftNumber),
      label: versionWords(translator, { draftNumber }),
    }))
    return framed({
      ...frame,
      answer: t('assistance.reviews.drift_answer', {
        earlier: String(earlier.draftNumber),
        later: String(later.draftNumber),
        before: drift.before,
        after: drift.after,
        gained: drift.gained.length,
        lost: drift.lost.length,
      }),
      children: (
        <>
          {versions.length > 2 && (
            <Filters
              translator={translator}
              action={href(`${reviewPath(review)}/drift`)}
              fields={[
                {
                  kind: 'select',
                  name: 'from',
                  label: t('assistance.reviews.from'),
                  value: String(earlier.draftNumber),
                  options,
                },
                {
                  kind: 'select',
                  name: 'to',
                  label: t('assistance.reviews.to'),
                  value: String(later.draftNumber),
                  options,
                },
              ]}
            />
          )}
          {later.number === earlier.number + 1 && (
            <p class="note">
              <a href={href(differencePath(later.versionId))}>{t('assistance.reviews.see_difference')}</a>
            </p>
          )}
          {table(t('assistance.reviews.lost'), drift.lost, t('assistance.reviews.nothing_lost'))}
          {table(t('assistance.reviews.gained'), drift.gained, t('assistance.reviews.nothing_gained'))}
          {table(t('assistance.reviews.to_read'), drift.unread)}
          {table(t('assistance.reviews.moved'), moved)}
        </>
      ),
    })
  },
})
