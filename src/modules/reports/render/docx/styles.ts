/** Styles and numbering of a report in Word: one of each for the whole document, so that people can restyle it in one place. */
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LevelSuffix } from 'docx'
import type { Language } from '../../../../kernel/text.ts'
import { bold, defaultStyles, lineRule, sizesOf, soft } from '../../../../ui/documents/word/look.ts'

type Level = (typeof LevelFormat)[keyof typeof LevelFormat]

/** Twentieths of a point. */
export const indent = 620

export const stylesOf = (language: Language): IStylesOptions => {
  const sizes = sizesOf(language)
  return {
    default: defaultStyles(language),
    paragraphStyles: [
      {
        id: 'ReportParagraph',
        name: 'Report paragraph',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 140 } },
      },
      {
        id: 'ReportItem',
        name: 'Report item',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: { after: 90 } },
      },
      { id: 'FrontLine', name: 'Front line', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
      {
        id: 'Notice',
        name: 'Notice',
        basedOn: 'Normal',
        run: { ...sizes(17), color: soft },
        paragraph: { spacing: { after: 0 } },
      },
      { id: 'SummaryHead', name: 'Summary head', basedOn: 'Normal', run: bold, paragraph: { keepNext: true } },
      {
        id: 'ContentsHead',
        name: 'Contents head',
        basedOn: 'Normal',
        run: bold,
        paragraph: { spacing: { before: 160, after: 40, line: 252, lineRule } },
      },
      {
        id: 'ContentsLine',
        name: 'Contents line',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 30, line: 252, lineRule } },
      },
      {
        id: 'AnnexText',
        name: 'Annex text',
        basedOn: 'Normal',
        run: sizes(17),
        paragraph: { spacing: { line: 240, lineRule, after: 40 } },
      },
      { id: 'AnnexHead', name: 'Annex head', basedOn: 'AnnexText', run: { ...bold, ...sizes(17) } },
    ],
  }
}

/**
 * Word has no Arabic ordinals and no names of Arabic letters, writes the letter of (أ) without its hamza, and LibreOffice
 * sets the numbers of lists outside the margin of a paragraph from right to left: in Arabic the text carries its numbers.
 */
export const countsItself = (language: Language): boolean => language !== 'ar'

/** Of the numbers at the start of a paragraph and of a sub-paragraph. */
export const numberColumn = {
  paragraph: { indent: { start: 0, firstLine: 0 }, tab: indent },
  item: { indent: { start: indent * 1.8, hanging: indent * 0.8 }, tab: indent * 1.8 },
}

export const numberingOf = (language: Language): INumberingOptions => {
  const bracketed = language === 'en' || language === 'zh' ? '(%n)' : '%n)'
  const stop = '%n.'
  const level = (position: number, format: Level, text: string) => ({
    level: position,
    format,
    text: text.replace('n', String(position + 1)),
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph: { indent: { start: 0, hanging: 0 } } },
  })
  return {
    config: [
      {
        reference: 'headings',
        levels: [
          level(0, language === 'zh' ? LevelFormat.CHINESE_COUNTING : LevelFormat.UPPER_ROMAN, stop),
          level(1, LevelFormat.UPPER_LETTER, stop),
          level(2, LevelFormat.DECIMAL, stop),
          level(3, LevelFormat.LOWER_LETTER, bracketed),
        ],
      },
      {
        reference: 'paragraphs',
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: numberColumn.paragraph.indent, leftTabStop: numberColumn.paragraph.tab } },
          },
        ],
      },
      {
        reference: 'items',
        levels: [
          {
            level: 0,
            format: LevelFormat.LOWER_LETTER,
            text: bracketed.replace('n', '1'),
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: numberColumn.item.indent } },
          },
        ],
      },
    ],
  }
}
