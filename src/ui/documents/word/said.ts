/** The words of a document as runs of Word. */
import { TextRun } from 'docx'
import type { Language } from '../../../kernel/text.ts'
import { leading, runsOf, type Words } from '../document.ts'
import { bold, tags } from './look.ts'
import { words } from './words.ts'

/** With the direction that their paragraph takes. */
export const said = (text: Words, language: Language): { bidirectional: boolean; children: TextRun[] } => ({
  bidirectional: leading(text, language) === 'ar',
  children: runsOf(text).flatMap((run) => {
    const spoken = run.language ?? language
    const look = {
      ...(run.bold ? bold : {}),
      ...(run.italic && spoken !== 'ar' && spoken !== 'zh' ? { italics: true } : {}),
      ...(spoken === language ? {} : { language: { value: tags[spoken], eastAsia: 'zh-CN', bidirectional: 'ar-SA' } }),
    }
    return run.text
      .split('\n')
      .flatMap((line, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), ...words(line, spoken, look)])
  }),
})
