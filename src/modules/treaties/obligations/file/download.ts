/** The obligations of one instrument as a file that can be corrected by hand and imported again. */
import { z } from 'zod'
import { download } from '../../../../action/manifest.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { rights } from '../../permissions.ts'
import { obligationsOf } from '../queries.ts'
import { type FileFormat, fileOf, fileText } from './file.ts'

const types = {
  yaml: 'application/yaml; charset=utf-8',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
} as const

export const obligationFileDownload = download({
  path: '/obligation-files/:file',
  right: rights['register.see'],
  query: z.object({}),
  file: async ({ db, params }) => {
    const [, code = '', format = ''] = /^([A-Z0-9-]+)\.(yaml|json|csv)$/.exec(params.file ?? '') ?? []
    const file = fileOf(await obligationsOf(db), code)
    if (file === null) throw new Problem('not-found')
    const known = format as FileFormat
    return { name: `${code}.${known}`, type: types[known], content: fileText(file, known) }
  },
})
