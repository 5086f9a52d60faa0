/** The data files of the funding, read and checked: data/programmes/<year>/contributors.yaml. */
import { z } from 'zod'
import { partialDate, slug } from '../../action/input.ts'
import { keyed, paragraph, programmeFiles, programmesOf, readProgrammes } from '../../action/programme-files.ts'
import { contributorKinds } from './contributor.ts'

const name = 'contributors.yaml'

export const files = programmeFiles(name)

const contributor = z.strictObject({
  organisation: slug,
  kind: z.enum(contributorKinds),
  paragraph,
  since: partialDate,
})

const funding = z.strictObject({ organisation: slug, project: slug, paragraph })

export const FundingFiles = programmesOf(
  z.object({ [name]: z.object({ contributors: z.record(slug, contributor), funding: z.array(funding) }) }),
)

export type FundingFiles = z.output<typeof FundingFiles>

/** The files as the action `funding.load` takes them. */
export const readFunding = (): unknown =>
  readProgrammes({
    [name]: (content, path) => {
      const { contributors, ...rest } = content as { contributors: unknown }
      return { ...rest, contributors: keyed(contributors, `${path}.contributors`, 'organisation') }
    },
  })

/** Every record of every year, with where it stands. */
export const recordsOf = (files: FundingFiles) => ({
  contributors: Object.entries(files).flatMap(([year, content]) =>
    Object.values(content[name].contributors).map((one) => ({
      ...one,
      programme: Number(year),
      where: `${year}.${name}.contributors.${one.organisation}`,
    })),
  ),
  projects: Object.entries(files).flatMap(([year, content]) =>
    content[name].funding.map((one, index) => ({ ...one, where: `${year}.${name}.funding.${index + 1}` })),
  ),
})
