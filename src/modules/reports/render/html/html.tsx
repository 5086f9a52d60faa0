/** A report as one HTML file that needs nothing else: no script, no address, its style inside. */
import { renderToString } from 'preact-render-to-string'
import { translator } from '../../../../i18n/translate.ts'
import { printSheet, reportSheet, siteSheet } from '../../../../ui/stylesheet.ts'
import type { ReportDocument } from '../../edition/document.ts'
import { ReportArticle } from './article.tsx'

/** Figures lead to the annex of the file itself. */
export const renderHtml = (document: ReportDocument): string => {
  const { front, language, annex } = document
  const ids = new Set(annex.map(({ id }) => id))
  const places = { figure: (id: string) => (ids.has(id) ? `#figure-${id}` : undefined), page: () => undefined }
  const html = renderToString(
    <html lang={language} dir={translator(language).locale.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={front.notice} />
        <title>{`${front.title} (${front.symbol})`}</title>
        <style
          dangerouslySetInnerHTML={{ __html: [siteSheet, reportSheet, printSheet].map(({ text }) => text).join('') }}
        />
      </head>
      <body>
        <main class="frame">
          <h1>{front.title}</h1>
          <ReportArticle document={document} places={places} />
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>\n${html}\n`
}
