/** All files of the register of obligations as one load: data/obligations/ and the resolutions, read and checked. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { slug, text } from '../../../action/input.ts'
import { byId, listById, References } from '../../../action/programme-files.ts'
import { dataRoot, readYaml } from '../../../storage/data-files.ts'
import { resolution } from '../resolutions/input.ts'
import { obligation, obligationFile } from './input.ts'

const parallelsPath = 'obligations/parallels.yaml'
const resolutionsPath = 'treaties/resolutions.yaml'

const instrumentPaths: readonly string[] = readdirSync(join(dataRoot, 'obligations'))
  .filter((name) => name.endsWith('.yaml') && name !== 'parallels.yaml')
  .sort()
  .map((name) => `obligations/${name}`)

export const files: readonly string[] = [parallelsPath, resolutionsPath, ...instrumentPaths]

const parallel = z.object({ id: slug, name: text })

const instrumentFile = obligationFile.extend({ obligations: listById(obligation) })

type LoadedFile = z.output<typeof instrumentFile>

/** The path of a mistake holds the file, the record's id and the field. */
export const ObligationFiles = z
  .object({ [parallelsPath]: listById(parallel), [resolutionsPath]: listById(resolution) })
  .catchall(instrumentFile)
  .transform((given) => {
    const { [parallelsPath]: parallels, [resolutionsPath]: resolutions, ...instruments } = given
    const read = { parallels, resolutions, instruments: instruments as Readonly<Record<string, LoadedFile>> }
    checkReferences(read)
    return read
  })

export type ObligationFiles = z.output<typeof ObligationFiles>

interface Referring {
  readonly parallels: readonly { readonly id: string }[]
  readonly instruments: Readonly<Record<string, LoadedFile>>
}

/**
 * What the files refer to among themselves; the database knows the instruments.
 * @throws Problem with the file, the record and the field
 */
const checkReferences = ({ parallels, instruments }: Referring): void => {
  const references = new References()
  const known = new Set(Object.values(instruments).flatMap(({ obligations }) => obligations.map(({ id }) => id)))
  const rules = new Set(parallels.map(({ id }) => id))
  for (const [path, { instrument, sources, obligations }] of Object.entries(instruments))
    for (const { id, source, parallel: rule, replaces } of obligations) {
      const where = `${path}.obligations.${id}`
      if (!id.startsWith(`${instrument}/`)) references.report(`${where}.id`, id, `${instrument}/…`)
      references.check(`${where}.source`, source, new Set(Object.keys(sources)))
      references.check(`${where}.parallel`, rule, rules)
      references.check(`${where}.replaces`, replaces, known)
    }
  references.settle()
}

/** The files as the action `treaties.obligations.load` takes them. */
export const readObligations = (): unknown => ({
  [parallelsPath]: byId(readYaml(parallelsPath), parallelsPath),
  [resolutionsPath]: byId(readYaml(resolutionsPath), resolutionsPath, 'code'),
  ...Object.fromEntries(
    instrumentPaths.map((path) => {
      const content = readYaml(path)
      return [
        path,
        typeof content === 'object' && content !== null && 'obligations' in content
          ? { ...content, obligations: byId(content.obligations, `${path}.obligations`) }
          : content,
      ]
    }),
  ),
})
