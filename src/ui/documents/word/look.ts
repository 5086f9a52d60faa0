/** The page, the colours and the letters of every document of Word that Pacta makes. */
import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import type { Language } from '../../../kernel/text.ts'

export const ink = '1B1D22'
export const soft = '565B66'
export const accent = '164A8A'
export const hairline = 'C9CCD3'

/** A4 with margins of 2.3 cm, in twentieths of a point. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1440, bottom: 1300, left: 1300, right: 1300, header: 700, footer: 600 },
}
export const textWidth = page.size.width - page.margin.left - page.margin.right

export const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
}
export const rule = (size: number, color = ink) => ({ style: BorderStyle.SINGLE, size, color })

export const tags: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ru: 'ru-RU',
  zh: 'zh-CN',
}

/** Fonts that word processors bring along or replace sensibly. */
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun', cs: 'Times New Roman' }

export const bold = { bold: true, boldComplexScript: true }

/** Lines are multiples of the letters' height, in 240ths. */
export const lineRule = LineRuleType.AUTO

/** Half-points. Arabic letters are small for their size; Latin words among them grow along. */
export const sizesOf = (language: Language) => (latin: number) => ({
  size: language === 'ar' ? Math.round(latin * 1.12) : latin,
  sizeComplexScript: Math.round(latin * 1.25),
})

/** What a document has whatever it says: body, title and headings. */
export const defaultStyles = (language: Language): NonNullable<IStylesOptions['default']> => {
  const airy = language === 'ar' || language === 'zh'
  const sizes = sizesOf(language)
  const heading = (size: number, before: number, look: object = bold) => ({
    run: { ...sizes(size), color: ink, font, ...look },
    paragraph: {
      spacing: { before, after: 140, line: 264, lineRule },
      keepNext: true,
      keepLines: true,
      alignment: AlignmentType.START,
    },
  })
  return {
    document: {
      run: {
        font,
        ...sizes(21),
        color: ink,
        language: { value: tags[language], eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { line: airy ? 320 : 280, lineRule, after: 130 }, alignment: AlignmentType.START },
    },
    title: {
      run: { ...sizes(36), ...bold, font },
      paragraph: { spacing: { before: 480, after: 200, line: 264, lineRule }, keepLines: true },
    },
    heading1: heading(30, 480),
    heading2: heading(26, 360),
    heading3: heading(22, 300),
    heading4: heading(21, 260, airy ? bold : { italics: true, italicsComplexScript: true }),
    footnoteText: { run: sizes(17), paragraph: { spacing: { line: 240, lineRule, after: 60 } } },
    hyperlink: { run: { color: accent, underline: {} } },
  }
}
