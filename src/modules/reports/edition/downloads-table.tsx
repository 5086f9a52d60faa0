/** Every language and format of a report, one click each. */
import { locales } from '../../../i18n/locales.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { type Language, languages } from '../../../kernel/text.ts'
import { DataTable } from '../../../ui/table.tsx'
import { formats } from '../render/render.ts'

export const DownloadsTable = (props: {
  translator: Translator
  /** Names the report: Annual report, 2016. */
  caption: string
  address: (language: Language, format: string) => string
}) => (
  <DataTable
    caption={props.caption}
    captionHidden
    cards={false}
    rows={languages}
    columns={[
      {
        key: 'language',
        label: props.translator.t('reports.language'),
        header: true,
        cell: (language: Language) => (
          <span lang={language} dir={locales[language].direction}>
            {locales[language].name}
          </span>
        ),
      },
      ...formats.map((format) => ({
        key: format,
        label: format.toUpperCase(),
        cell: (language: Language) => (
          <a
            href={props.address(language, format)}
            hreflang={language}
            aria-label={`${format.toUpperCase()}, ${props.caption}, ${locales[language].name}`}
            download
          >
            {format.toUpperCase()}
          </a>
        ),
      })),
    ]}
  />
)
