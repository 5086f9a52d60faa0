import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { languages } from '../../../kernel/text.ts'
import { renderDocx } from './docx/docx.ts'
import { renderPdf } from './pdf/pdf.ts'

test('scratch pdf', async () => {
  const total = performance.now()
  for (const l of languages) {
    const doc = JSON.parse(readFileSync(`/tmp/reports-scratch/doc.${l}.json`, 'utf8'))
    let b = performance.now()
    const pdf = await renderPdf(doc)
    const p = Math.round(performance.now() - b)
    writeFileSync(`/tmp/reports-scratch/r.${l}.pdf`, pdf)
    b = performance.now()
    const docx = await renderDocx(doc)
    console.log(l, p, Math.round(performance.now() - b), pdf.byteLength, docx.byteLength)
    writeFileSync(`/tmp/reports-scratch/r.${l}.docx`, docx)
  }
  console.log('total', performance.now() - total)
})
