/** From opening a process to its deposit: forms, rights of each role, files, models in six languages, and the register's act. */
import mammoth from 'mammoth'
import { beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { people } from '../../../../test/support/people.ts'
import type { App } from '../../../interfaces/web/server.ts'
import { languages } from '../../../kernel/text.ts'

let app: App
let as: ReturnType<typeof people>
let officer: Awaited<ReturnType<typeof as>>
let process = ''

beforeAll(async () => {
  const storage = await freshDatabase()
  app = await testApp(storage)
  as = people(storage, app)
  officer = await as('programme-officer', { name: 'Ada Officer' })
  const answer = await officer.post('/en/ratifications/new', 'open', {
    state: 'LBN',
    instrument: 'BEIJING-2010',
    way: 'accession',
  })
  expect(answer.status).toBe(303)
  process = answer.headers.get('location')!.replace('/en', '')
})

const page = async (who: Pick<typeof officer, 'get'>, path: string) => {
  const answer = await who.get(path)
  return { status: answer.status, text: await answer.text() }
}

describe('a process', () => {
  it('opens once for a State and an instrument', async () => {
    const again = await officer.post('/en/ratifications/new', 'open', {
      state: 'LBN',
      instrument: 'BEIJING-2010',
      way: 'accession',
    })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('This State has an open process')
  })

  it('comes back filled in when the form is wrong', async () => {
    const answer = await officer.post(`/en${process}?do=study`, 'step', {
      step: 'study',
      state: 'under-way',
      done_on: '2026-02-01',
      holder: 'Ministry of Justice',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Ministry of Justice"')
  })

  it('says what comes next, who has it and what is late', async () => {
    const saved = await officer.post(`/en${process}?do=study`, 'step', {
      step: 'study',
      state: 'under-way',
      due_on: '2020-01-31',
      holder: 'Ministry of Justice',
      keeps: 'me',
      note: 'The Arabic text is with the translators.',
    })
    expect(saved.status).toBe(303)
    const { text } = await page(officer, `/en${process}`)
    expect(text).toContain('Next: Translation and study')
    expect(text).toContain('Ministry of Justice')
    const late = await page(officer, '/en/ratifications?overdue=yes&mine=yes')
    expect(late.text).toContain('Lebanon')
    expect((await page(officer, '/en/ratifications?silent=30')).text).not.toContain(`${process}"`)
    const rows = (await (await officer.get('/en/export/ratification-processes.json')).json()) as { rows?: unknown[] }
    expect(JSON.stringify(rows)).toContain('"next_step":"study"')
  })

  it('is seen by its State and the office, by nobody else', async () => {
    const [own, other, open] = await Promise.all([as.focalPoint('LBN'), as.focalPoint('FRA'), as.public()])
    expect((await page(own, `/en${process}`)).status).toBe(200)
    expect((await own.post(`/en${process}`, 'step', { step: 'study', state: 'done' })).status).toBe(403)
    for (const reader of [other, open]) expect((await page(reader, `/en${process}`)).status).toBe(404)
    expect((await page(own, '/en/states/LBN')).text).toContain(process)
    expect((await page(other, '/en/states/LBN')).text).not.toContain(process)
    expect((await page(officer, '/en/treaties/BEIJING-2010')).text).toContain(process)
    expect((await page(open, '/en/treaties/BEIJING-2010')).text).not.toContain(process)
  })

  it('takes documents in and hands them out to who may see it', async () => {
    const body = new FormData()
    body.set('form', 'document')
    body.set('step', 'study')
    body.set('received_on', '2026-02-03')
    body.set('file', new File(['The study of the ministry'], 'study.txt', { type: 'text/plain' }))
    const added = await app.request(`/en${process}?do=document`, {
      method: 'POST',
      headers: { Cookie: officer.cookie },
      body,
    })
    expect(added.status).toBe(303)
    const { text } = await page(officer, `/en${process}`)
    const [, address = ''] = /href="([^"]+\/documents\/[^"]+)"/.exec(text) ?? []
    expect(await (await officer.get(address)).text()).toBe('The study of the ministry')
    expect((await (await as.focalPoint('FRA')).get(address)).status).toBe(404)
    const removed = await officer.post(`/en${process}`, 'remove', {
      file: address.split('/').at(-1)!,
      reason: 'wrong file',
    })
    expect(removed.status).toBe(303)
    expect((await officer.get(address)).status).toBe(404)
  })

  it('stands in the history without the words that may name people', async () => {
    const auditor = await as('auditor')
    const { status, text } = await page(auditor, `/en/history/ratification/${process.split('/').at(-1)}`)
    expect(status).toBe(200)
    expect(text).toContain('Changed a step towards ratification')
  })
})

describe('a model instrument', () => {
  const fields = { kind: 'accession', signatory: 'Jane Doe', office: 'Minister', text: '' }

  it.each(languages)(
    'is made from the record as Word and PDF in %s, and keeps nothing of who signs',
    async (language) => {
      const preview = await officer.post(`/${language}${process}/model`, 'model', { ...fields, language })
      const text = await preview.text()
      expect(preview.status).toBe(200)
      expect(text).toContain('Jane Doe')
      const sent = Object.fromEntries(
        [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
          name!,
          value!,
        ]),
      )
      for (const format of ['docx', 'pdf']) {
        const answer = await app.request('/model-instrument', {
          method: 'POST',
          headers: { Cookie: officer.cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ ...fields, language, process: process.split('/').at(-1)!, format }).toString(),
        })
        expect(answer.status).toBe(200)
        const file = Buffer.from(await answer.arrayBuffer())
        if (format === 'pdf') expect(file.subarray(0, 5).toString()).toBe('%PDF-')
        else expect((await mammoth.extractRawText({ buffer: file })).value).toContain('Jane Doe')
      }
      expect(sent.signatory).toBe('Jane Doe')
      const auditor = await as('auditor')
      expect((await page(auditor, `/en/history/ratification/${process.split('/').at(-1)}`)).text).not.toContain(
        'Jane Doe',
      )
    },
  )

  it('comes back filled in when it cannot be made', async () => {
    const answer = await officer.post(`/en${process}/model`, 'model', {
      ...fields,
      kind: 'accession',
      date: '1.2.2026',
      language: 'en',
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="Jane Doe"')
  })

  it('is refused to whoever may not see the process', async () => {
    const other = await as.focalPoint('FRA')
    const answer = await app.request('/model-instrument', {
      method: 'POST',
      headers: { Cookie: other.cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        ...fields,
        language: 'en',
        process: process.split('/').at(-1)!,
        format: 'docx',
      }).toString(),
    })
    expect(answer.status).toBe(404)
  })
})

describe('at its end', () => {
  it('is given up with a reason, stays to be read, and another can be opened', async () => {
    expect((await officer.post(`/en${process}?do=end`, 'end', { reason: '' })).status).toBe(422)
    expect((await officer.post(`/en${process}?do=end`, 'end', { reason: 'The State decided otherwise' })).status).toBe(
      303,
    )
    const { text } = await page(officer, `/en${process}`)
    expect(text).toContain('Given up before a deposit')
    expect((await officer.post(`/en${process}?do=study`, 'step', { step: 'study', state: 'done' })).status).toBe(409)
    const joined = { state: 'LBN', instrument: 'FINANCING-1999', way: 'ratification' }
    const asked = await officer.post('/en/ratifications/new', 'open', joined)
    expect(asked.status).toBe(422)
    expect(await asked.text()).toMatch(/already deposited its instrument on \d[^<]*2019/)
    const next = await officer.post('/en/ratifications/new', 'open', { ...joined, although_joined: 'yes' })
    const path = next.headers.get('location')!
    const shown = (await page(officer, path)).text
    expect(shown).toContain('Deposited on')
    const row = /<tr[^>]*>(?:(?!<\/tr>).)*Deposit<(?:(?!<\/tr>).)*<\/tr>/s.exec(shown)![0]
    expect(row).toContain('Done')
    expect(row).not.toContain('Not begun')
  })
})
