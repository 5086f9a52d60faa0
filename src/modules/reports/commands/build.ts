/** `pacta report build`: writes a report to a file, as it would be today or as it was frozen. */
import { z } from 'zod'
import { languageCode, year } from '../../../action/input.ts'
import { command } from '../../../action/manifest.ts'
import { reportFile } from '../edition/file.ts'
import { rights } from '../permissions.ts'
import { formats } from '../render/render.ts'
import { checkPlace, type Refusal, writeWhole } from './write.ts'

export const buildCommand = command({
  name: ['report', 'build'],
  right: rights['report.see'],
  summary: 'write the annual report of a year to a file',
  options: {
    year: { description: 'year of the programme', value: 'year' },
    lang: { description: 'language: ar, en, es, fr, ru, zh (default en)', value: 'language' },
    format: { description: 'docx, pdf, html, json', value: 'format' },
    out: { description: 'file to write; a file that is there is replaced', value: 'file' },
    edition: {
      description: 'a frozen edition, as `pacta report list` names it, instead of the records of today',
      value: 'id',
    },
  },
  input: z.object({
    year,
    lang: languageCode.default('en'),
    format: z.enum(formats),
    out: z.string().min(1),
    edition: z.string().optional(),
  }),
  run: async (context, { year: of, format, out, edition }) => {
    const { t, number } = context.translator
    const reasons: Record<Refusal, string> = {
      'no-folder': t('reports.commands.no_folder'),
      'not-writable': t('reports.commands.not_writable'),
      'not-a-file': t('reports.commands.not_a_file'),
      'no-name': t('reports.commands.no_name'),
      'too-long': t('reports.commands.too_long'),
      'no-room': t('reports.commands.no_room'),
    }
    const allowed = (reason: Refusal) => reasons[reason]
    await checkPlace(out, allowed)
    const { content } = await reportFile(context, { year: of, format, edition })
    await writeWhole(out, content, allowed)
    const size = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
    context.print(t('reports.commands.written', { file: out, size: number(size) }))
  },
})
