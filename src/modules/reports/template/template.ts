/** The template of a report: its sections in order, how each paragraph is made, and the prose of the six languages. */
import { z } from 'zod'
import { slug } from '../../../action/input.ts'
import type { Language } from '../../../kernel/text.ts'

const numberings = ['roman', 'letter', 'arabic', 'bracketed-letter'] as const

export type Numbering = (typeof numberings)[number]

const listKinds = [
  'activities',
  'contributors',
  'mandates',
  'partnerships',
  'priorities',
  'projects',
  'recommendations',
  'tools',
] as const

const frontFields = ['symbol', 'session', 'meeting', 'agenda_item', 'title', 'author'] as const

/**
 * Records that follow a paragraph as its sub-paragraphs; `paragraphs` selects by the paragraph of the source, `statuses` projects
 * by how far they are.
 */
const List = z.strictObject({
  kind: z.enum(listKinds),
  paragraphs: z.array(z.string().min(1)).optional(),
  statuses: z.array(z.string().min(1)).optional(),
})

export type List = z.output<typeof List>

const Paragraph = z.strictObject({
  /** Paragraphs of the source report that this one answers to. */
  source: z.string().min(1).nullable(),
  list: List.optional(),
  footnotes: z.array(slug).default([]),
})

export type TemplateParagraph = z.output<typeof Paragraph>

export interface Section {
  readonly id: string
  readonly numbering: Numbering
  readonly paragraphs: readonly string[]
  readonly sections: readonly Section[]
}

const Section: z.ZodType<Section> = z.lazy(() =>
  z.strictObject({
    id: slug,
    numbering: z.enum(numberings),
    paragraphs: z.array(slug).default([]),
    sections: z.array(Section).default([]),
  }),
)

export const Template = z.strictObject({
  id: slug,
  front: z.array(z.enum(frontFields)),
  sections: z.array(Section).min(1),
  paragraphs: z.record(slug, Paragraph),
})

const message = z.string().min(1)

export const Prose = z.strictObject({
  title: message,
  summary: message,
  sections: z.record(slug, message),
  paragraphs: z.record(slug, message),
  footnotes: z.record(slug, message).default({}),
})

export type Template = z.output<typeof Template>
export type Prose = z.output<typeof Prose>

export interface ReportTemplate extends Template {
  readonly prose: Readonly<Record<Language, Prose>>
}

export const flatSections = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...flatSections(section.sections)])
