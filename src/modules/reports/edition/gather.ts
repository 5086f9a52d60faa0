/** Gathers from the modules the records that a report of one year speaks of. */
import type { Context } from '../../../action/manifest.ts'
import { assistanceOf } from '../../assistance/index.ts'
import { fundingOf } from '../../funding/index.ts'
import { partnersOf } from '../../partners/index.ts'
import { referenceOf } from '../../reference/index.ts'
import { toolsOf } from '../../tools/index.ts'
import { plansOf } from '../plans/queries.ts'
import type { ReportRecords } from './records.ts'

/** The year in an address, which has one spelling: four digits. */
export const yearParam = ':year{[0-9][0-9][0-9][0-9]}'

/** Years with a programme, the latest first. */
export const reportYears = async ({ db }: Pick<Context, 'db'>): Promise<number[]> =>
  [...(await assistanceOf(db)).programmes.keys()].toReversed()

/** Undefined for a year without a programme. */
export const gatherRecords = async ({ db }: Pick<Context, 'db'>, year: number): Promise<ReportRecords | undefined> => {
  const [assistance, reference, tools, partners, funding, plans] = await Promise.all([
    assistanceOf(db),
    referenceOf(db),
    toolsOf(db),
    partnersOf(db),
    fundingOf(db),
    plansOf(db),
  ])
  const programme = assistance.programmes.get(year)
  if (programme === undefined) return undefined
  const ofYear = <T extends { readonly programme: number }>(records: Iterable<T>): T[] =>
    [...records].filter((record) => record.programme === year)
  return {
    programme,
    activities: ofYear(assistance.activities.values()),
    projects: ofYear(assistance.projects.values()),
    offices: ofYear(assistance.offices),
    lists: ofYear(assistance.stateLists),
    tools: ofYear(tools.values()),
    partnerships: ofYear(partners.partnerships),
    contributors: ofYear(funding.contributors),
    mandates: ofYear(plans.mandates),
    priorities: ofYear(plans.priorities),
    recommendations: ofYear(plans.recommendations),
    reference,
  }
}
