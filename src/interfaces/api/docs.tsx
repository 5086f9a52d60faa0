/** The API's description as a page that people read, made from the same OpenAPI document that programs read. In English. */
import type { OpenAPIHono } from '@hono/zod-openapi'
import { translator } from '../../i18n/translate.ts'
import { Document, renderDocument } from '../../ui/layout.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { stylesheetPath } from '../../ui/stylesheet.ts'
import { ScrollRegion } from '../../ui/table.tsx'

type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: { type?: string; enum?: string[]; default?: unknown; description?: string; pattern?: string }
}

const kindOf = ({ schema }: Parameter): string =>
  schema?.enum ? schema.enum.join(' | ') : [schema?.type ?? 'string', schema?.pattern].filter(Boolean).join(' ')

const Operation = ({
  path,
  summary,
  parameters,
}: {
  path: string
  summary: string
  parameters: readonly Parameter[]
}) => (
  <Section title={summary} id={path.replaceAll(/\W+/g, '-').slice(1)}>
    <p>
      <code>GET /api/v1{path}</code> {!path.includes('{') && <a href={`/api/v1${path}`}>Try it</a>}
    </p>
    {parameters.length > 0 && (
      <ScrollRegion label={`Parameters of ${path}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">Values</th>
              <th scope="col">Default</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <tr key={parameter.name}>
                <th scope="row">
                  <code>{parameter.name}</code>
                </th>
                <td>{kindOf(parameter)}</td>
                <td>{parameter.schema?.default === undefined ? '' : String(parameter.schema.default)}</td>
                <td>{parameter.description ?? parameter.schema?.description ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    )}
  </Section>
)

export const apiDocs = (document: OpenApiDocument): string => {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    item?.get
      ? [{ path, summary: item.get.summary ?? path, parameters: (item.get.parameters ?? []) as Parameter[] }]
      : [],
  )
  return renderDocument(
    <Document
      language="en"
      translator={translator('en')}
      title="API"
      path="/api/v1/docs"
      menu={[{ key: 'home', label: 'Pacta', href: '/en' }]}
      stylesheet={stylesheetPath}
      footer={{ version: document.info.version }}
    >
      <PageHead
        title="API"
        answer={document.info.description}
        actions={<a href="/api/v1/openapi.json">OpenAPI 3.1</a>}
      />
      <p>
        Lists are paged with <code>page</code> and <code>per_page</code>; names come in the language of{' '}
        <code>lang</code>. Send the ETag of an earlier answer as <code>If-None-Match</code> and an unchanged one costs
        no bytes. Problems carry a code, a sentence and the fields concerned.
      </p>
      {operations.map((operation) => (
        <Operation key={operation.path} {...operation} />
      ))}
    </Document>,
  )
}
