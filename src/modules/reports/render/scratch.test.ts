import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { languages } from '../../../kernel/text.ts'
import { renderPdf } from './pdf/pdf.ts'
test('scratch pdf', async () => {
  for (const round of [1, 2])
  for (const l of languages) {
    const doc = JSON.parse(readFileSync(`/tmp/reports-scratch/doc.${l}.json`, 'utf8'))
    const b = performance.now()
    const pdf = await renderPdf(doc)
    console.log(round, l, Math.round(performance.now() - b), pdf.byteLength)
    writeFileSync(`/tmp/reports-scratch/r.${l}.pdf`, pdf)
  }
})
