/** How many obligations of each type an instrument has: a table whose numbers are circles too. */
import { z } from 'zod'
import { page } from '../../../action/manifest.ts'
import { PageHead } from '../../../ui/page.tsx'
import { ScrollRegion } from '../../../ui/table.tsx'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { obligationTypes } from './obligation.ts'
import { obligationsOf } from './queries.ts'
import type { ObligationRegister } from './register.ts'
import { instrumentPath, titleOf } from './titles.ts'
import { obligationViews } from './views.tsx'

/** By type, one number an instrument in the order of the register. */
export const countsByType = ({ byInstrument }: ObligationRegister) =>
  obligationTypes.map((type) => ({
    type,
    counts: [...byInstrument.values()].map((of) => of.filter((each) => each.type === type).length),
  }))

const largest = 15

/** Its area is the number. */
const Dot = ({ count, most }: { count: number; most: number }) => (
  <svg viewBox="-16 -16 32 32" width="32" height="32" aria-hidden="true">
    <circle r={Math.max(2.5, Math.sqrt(count / most) * largest)} />
  </svg>
)

export const picturePage = page({
  path: '/obligations/types',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object({}),
  render: async (context) => {
    const { db, translator, href } = context
    const { t, text, number } = translator
    const [register, obligations] = await Promise.all([registerOf(db), obligationsOf(db)])
    const codes = [...obligations.byInstrument.keys()]
    const rows = countsByType(obligations)
    const most = Math.max(1, ...rows.flatMap(({ counts }) => counts))
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
    return {
      title: t('treaties.obligations.picture.title'),
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.obligations.title'), href: href('/obligations') },
        { label: t('treaties.obligations.picture.title') },
      ],
      body: (
        <>
          <PageHead title={t('treaties.obligations.picture.title')} answer={t('treaties.obligations.picture.answer')} />
          {obligationViews(context, 'picture')}
          <div class="dots">
            <ScrollRegion matrix label={t('treaties.obligations.picture.title')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('treaties.obligations.type')}</th>
                    {codes.map((code) => (
                      <th scope="col" key={code}>
                        <span class="up">
                          <a href={`${href(instrumentPath(code))}#obligations`}>
                            {text(titleOf({ register, obligations }, code).short_title)}
                          </a>
                        </span>
                      </th>
                    ))}
                    <th scope="col" class="sum">
                      {t('treaties.obligations.picture.total')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ type, counts }) => (
                    <tr key={type}>
                      <th scope="row">
                        <a href={href('/obligations', { type })}>{t(`treaties.obligations.type.${type}`)}</a>
                      </th>
                      {counts.map((count, index) => (
                        <td key={codes[index]}>
                          {count > 0 && (
                            <a href={href('/obligations', { type, instrument: codes[index] })}>
                              <Dot count={count} most={most} />
                              {number(count)}
                            </a>
                          )}
                        </td>
                      ))}
                      <td class="sum">{number(sum(counts))}</td>
                    </tr>
                  ))}
                  <tr>
                    <th scope="row">{t('treaties.obligations.picture.total')}</th>
                    {codes.map((code, index) => (
                      <td key={code} class="sum">
                        {number(sum(rows.map(({ counts }) => counts[index] ?? 0)))}
                      </td>
                    ))}
                    <td class="sum">{number(obligations.obligations.size)}</td>
                  </tr>
                </tbody>
              </table>
            </ScrollRegion>
          </div>
        </>
      ),
    }
  },
})
