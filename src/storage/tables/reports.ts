/** Tables of the reports; see migrations/0004-reports.sql. */
import type { Text } from '../../kernel/text.ts'
import type { Json } from './register.ts'

export interface ReportsTables {
  mandate: {
    programme: number
    id: string
    position: number
    body: string
    title: Json<Text>
    adopted_on: string | null
    paragraphs: string[]
  }
  mandate_ask: { programme: number; mandate: string; position: number; text: Json<Text> }
  priority: { programme: number; id: string; position: number; paragraph: string; text: Json<Text> }
  priority_theme: { programme: number; priority: string; theme: string; position: number }
  recommendation: {
    programme: number
    id: string
    position: number
    paragraph: string
    kind: string
    addressed_to: string
    text: Json<Text>
    status: Json<Text> | null
  }
  edition: {
    id: string
    year: number
    number: number
    frozen_at: Date
    frozen_by: string
    reason: string | null
    as_at: string
    change: number
    template: string
    sha256: string
  }
  edition_figure: {
    edition: string
    figure: string
    position: number
    record: Json<unknown>
    sha256: string
  }
  edition_document: { edition: string; language: string; document: Json<unknown>; sha256: string }
}
