import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { contextOf } from '/work/main/test/support/context.ts'
import { testDatabase } from '/work/main/test/support/database.ts'
import { livingDocument } from '/work/main/src/modules/reports/edition/queries.ts'
import { render } from '/work/main/src/modules/reports/render/render.ts'
it('x', async () => {
  const s = await testDatabase()
  for (const lang of ['en','ar'] as const) {
  const t0 = performance.now()
  const d = await livingDocument(contextOf(s, lang), 2016)
  console.log(lang, 'compose', performance.now() - t0)
  for (const f of ['docx', 'pdf', 'html', 'json'] as const) for (const n of [1, 2]) {
    const t = performance.now()
    const out = await render(f, d, [])
    console.log(f, n, performance.now() - t, out.length)
    writeFileSync(`/tmp/steady/${lang}${n}.${f}`, out)
    await new Promise(r => setTimeout(r, 1100))
  }}
}, 60000)
