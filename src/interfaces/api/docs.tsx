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
  readonly required?: readonly string[]
}

interface Parameter {
  readonly name: string
  readonly required?: boolean
  readonly schema?: Schema
}

interface Operation {
  readonly method: 'GET' | 'POST'
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

const OperationSection = ({ method, path, summary, parameters, columns }: Operation) => (
  <Section title={summary} id={path.replaceAll(/\W+/g, '-').slice(1)}>
    <p>
      <code>
        {method} /api/v1{path}
      </code>{' '}
      {method === 'GET' && !path.includes('{') && <a href={`/api/v1${path}`}>Try it</a>}
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

/** Fields of the JSON that an action takes, listed as parameters are. */
const bodyFields = ({ requestBody }: { requestBody?: unknown }): Parameter[] => {
  const { content = {} } = (requestBody ?? {}) as { content?: Record<string, { schema?: Schema }> }
  const { properties = {}, required = [] } = content['application/json']?.schema ?? {}
  return Object.entries(properties).map(([name, schema]) => ({ name, schema, required: required.includes(name) }))
}

const operationsOf = (document: OpenApiDocument): Operation[] =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const { get, post } = item ?? {}
    const operation = get ?? post
    if (operation === undefined) return []
    const { summary = path, parameters = [], responses } = operation
    const answer: Schema | undefined = responses?.['200']?.content?.['application/json']?.schema
    const columns = answer?.properties?.data?.items?.properties ?? {}
    const shown = [...(parameters as Parameter[]), ...bodyFields(operation)]
    return [{ method: get ? 'GET' : 'POST', path, summary, parameters: shown, columns }]
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
        answer about everything. What is not open needs an API token, sent as <code>Authorization: Bearer …</code>; make
        one on your profile. An action repeated with the same <code>Idempotency-Key</code> is done once. Send the ETag
        of an earlier answer as <code>If-None-Match</code> and an unchanged one costs no bytes. Problems carry a code, a
        sentence and the fields concerned.
      </p>
      {operationsOf(document).map((operation) => (
        <OperationSection key={operation.path} {...operation} />
      ))}
    </Document>,
  )
