/** The documents of a review to take along: choose the language, then the file. */
import type { PageContext } from '../../../../action/manifest.ts'
import { locales } from '../../../../i18n/locales.ts'
import { type Language, languages } from '../../../../kernel/text.ts'
import { ViewLinks } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { type DocumentKind, documentKinds, formats } from './documents.ts'

interface Props {
  readonly context: PageContext
  /** Address of the files, without their name. */
  readonly files: string
  /** Address of the page, and the field by which it takes the language. */
  readonly own: string
  readonly language: Language
  /** The same as open data. */
  readonly data: readonly {
    readonly kind: 'coverage' | 'concerns'
    readonly href: (format: 'csv' | 'json') => string
  }[]
}

interface Row {
  readonly label: string
  readonly what: string
  readonly files: readonly { readonly format: string; readonly href: string }[]
}

const rowsOf = ({ context: { translator, href }, files, language, data }: Props): Row[] => {
  const { t } = translator
  return [
    ...documentKinds.map((kind: DocumentKind) => ({
      label: t(`assistance.reviews.output.${kind}`),
      what: t(`assistance.reviews.output.what.${kind}`),
      files: formats.map((format) => ({ format, href: href(`${files}/${kind}.${format}`, { language }) })),
    })),
    ...data.map(({ kind, href: to }) => ({
      label: t(`assistance.reviews.output.data.${kind}`),
      what: t('assistance.reviews.output.data'),
      files: (['csv', 'json'] as const).map((format) => ({ format, href: to(format) })),
    })),
  ]
}

export const DocumentsView = (props: Props) => {
  const { context, own, language } = props
  const { translator, href } = context
  const { t } = translator
  return (
    <>
      <ViewLinks
        label={t('assistance.reviews.output.language')}
        views={languages.map((one) => ({
          label: locales[one].name,
          href: `${href(own, { documents: one })}#documents`,
          current: one === language,
        }))}
      />
      <DataTable<Row>
        caption={t('assistance.reviews.output.title')}
        captionHidden
        rows={rowsOf(props)}
        columns={[
          {
            key: 'document',
            header: true,
            label: t('assistance.reviews.output.document'),
            cell: ({ label, what }) => (
              <>
                {label}
                <small class="below">{what}</small>
              </>
            ),
          },
          {
            key: 'files',
            label: t('assistance.reviews.output.files'),
            cell: ({ label, files }) => (
              <ul class="inline-list">
                {files.map(({ format, href: to }) => (
                  <li key={format}>
                    <a href={to} download>
                      {format.toUpperCase()}
                      <span class="hidden"> {label}</span>
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  )
}
