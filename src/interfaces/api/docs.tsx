/** The API's description as a page that people read, made from the same OpenAPI document that programs read. In English. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { translator } from '../../i18n/translate.ts'
import { type Language, languages } from '../../kernel/text.ts'
import { Document, renderDocument } from '../../ui/layout.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { ScrollRegion } from '../../ui/table.tsx'

type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly default?: unknown
  readonly description?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}

interface Parameter {
  readonly name: string
  readonly required?: boolean
  readonly schema?: Schema
}

interface Operation {
  readonly path: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  /** Of a row, where the answer is a list. */
  readonly columns: Readonly<Record<string, Schema>>
}

const kindOf = ({ type = 'string', enum: values, pattern, minimum, maximum }: Schema): string => {
  if (values) return values.join(' | ')
  const range = minimum === undefined ? undefined : `${minimum}–${maximum ?? ''}`
  return [[type].flat().join(' or '), pattern, range].filter(Boolean).join(' ')
}

const Table = ({ label, head, rows }: { label: string; head: readonly string[]; rows: readonly string[][] }) => (
  <ScrollRegion label={label}>
    <table>
      <thead>
        <tr>
          {head.map((words) => (
            <th key={words} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)

const OperationSection = ({ path, summary, parameters, columns }: Operation) => (
  <Section title={summary} id={path.replaceAll(/\W+/g, '-').slice(1)}>
    <p>
      <code>GET /api/v1{path}</code> {!path.includes('{') && <a href={`/api/v1${path}`}>Try it</a>}
    </p>
    {parameters.length > 0 && (
      <Table
        label={`Parameters of ${path}`}
        head={['Parameter', 'Values', 'Default', 'Meaning']}
        rows={parameters.map(({ name, schema = {} }) => [
          name,
          kindOf(schema),
          String(schema.default ?? ''),
          schema.description ?? '',
        ])}
      />
    )}
    {Object.keys(columns).length > 0 && (
      <details>
        <summary>Columns of the answer</summary>
        <Table
          label={`Columns of ${path}`}
          head={['Column', 'Type', 'Meaning']}
          rows={Object.entries(columns).map(([name, schema]) => [name, kindOf(schema), schema.description ?? ''])}
        />
      </details>
    )}
  </Section>
)

const operationsOf = (document: OpenApiDocument): Operation[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    if (!item?.get) return []
    const { summary = path, parameters = [], responses } = item.get
    const answer: Schema | undefined = responses?.['200']?.content?.['application/json']?.schema
    const columns = answer?.properties?.data?.items?.properties ?? {}
    return [{ path, summary, parameters: parameters as Parameter[], columns }]
  })

export const apiDocs = (document: OpenApiDocument): string =>
  renderDocument(
    <Document
      language="en"
      translator={translator('en')}
      title="API"
      path="/api/v1/docs"
      alternates={
        Object.fromEntries(languages.map((language) => [language, `/${language}`])) as Record<Language, string>
      }
      menu={[{ key: 'home', label: 'Pacta', href: '/en' }]}
      footer={{ version: document.info.version }}
    >
      <PageHead
        title="API"
        answer={document.info.description}
        actions={<a href="/api/v1/openapi.json">OpenAPI 3.1</a>}
      />
      <p>
        Lists are paged with <code>page</code> and <code>per_page</code>; names come in the language of{' '}
        <code>lang</code>. A parameter that does not exist is refused, so that a misspelt filter cannot pass for an
        answer about everything. Send the ETag of an earlier answer as <code>If-None-Match</code> and an unchanged one
        costs no bytes. Problems carry a code, a sentence and the fields concerned.
      </p>
      {operationsOf(document).map((operation) => (
        <OperationSection key={operation.path} {...operation} />
      ))}
    </Document>,
  )
