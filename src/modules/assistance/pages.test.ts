/** Pages, panel and exports of the programme, as the real application answers them. */
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { rolledBack, testDatabase } from '../../../test/support/database.ts'
import { startUp } from '../../kernel/actor.ts'
import { languages } from '../../kernel/text.ts'
import { loadProgramme } from './actions.ts'

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const answer = await (await testApp()).request(path)
  return { status: answer.status, text: await answer.text() }
}

const rows = (html: string): number => (html.match(/<tr id="ACT-/g) ?? []).length
const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const paths = [
  '/activities',
  '/activities?theme=financing&theme=victims&state=DZA&role=organised&from=2016-02&to=2016-11&q=a',
  '/activities/calendar',
  '/activities/map',
  '/activities/ACT-2016-031-2',
  '/activities/ACT-2016-063-1',
  '/themes',
  '/themes/financing',
  '/themes/strategy',
  '/projects',
  '/projects?status=prepared&theme=financing',
  '/projects/nigeria-partnership',
  '/partners',
  '/partners?kind=un-entity&cooperation=coordination&q=o',
  '/partners/osce',
  '/partners/gov-aus',
  '/tools',
  '/funding',
  '/states/DZA',
]

describe('pages of the programme', () => {
  it.each(paths)('%s has one h1 and no missing words, in six languages', async (path) => {
    for (const language of languages) {
      const { status, text } = await get(`/${language}${path}`)
      expect(status, language).toBe(200)
      expect(text.match(/<h1[ >]/g), language).toHaveLength(1)
      expect(words(text), language).not.toMatch(/undefined|\[object|NaN/)
      expect(text).not.toMatch(/ style="|<script/)
    }
  })

  it.each(['/activities/ACT-2016-999-1', '/themes/nothing', '/projects/nothing', '/partners/nobody'])(
    '%s does not exist',
    async (path) => {
      expect((await get(`/en${path}`)).status).toBe(404)
    },
  )

  it.each(['theme=nothing', 'state=ZZZ', 'from=2016-13', 'role=none', 'year=1999', 'sort=colour'])(
    'answers a wrong filter %s with a sentence',
    async (query) => {
      const { status, text } = await get(`/en/activities?${query}`)
      expect(status).toBe(400)
      expect(text).toMatch(/<h1/)
    },
  )
})

describe('the list of activities', () => {
  it('filters, and takes each filter off again', async () => {
    const { text } = await get('/en/activities?theme=cbrn&format=study-visit')
    expect(rows(text)).toBe(2)
    expect(text).toContain('2 of 111')
    expect(text).toContain('href="/en/activities?theme=cbrn"')
    expect(text).toContain('href="/en/activities?format=study-visit"')
  })

  it('exports in the order that it shows', async () => {
    const { text } = await get('/en/activities?theme=cbrn&sort=-title')
    expect(text).toContain('/en/export/activities.csv?year=2016&amp;theme=cbrn&amp;sort=-title')
    const shown = [...text.matchAll(/<tr id="(ACT-[^"]+)"/g)].map(([, id]) => id)
    const csv = (await get('/en/export/activities.csv?year=2016&theme=cbrn&sort=-title')).text
    const exported = csv
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[0])
    expect(exported).toEqual(shown)
  })

  it('exports what had begun by a day, at the precision known', async () => {
    const starts = async (query: string) =>
      JSON.parse((await get(`/en/export/activities.json?${query}`)).text).map(({ start }: { start: string }) => start)
    const all: string[] = await starts('year=2016')
    const day = '2016-03-20'
    expect(await starts(`date=${day}`)).toEqual(all.filter((start) => start <= day.slice(0, start.length)))
    expect(await starts('date=2015-12-31')).toEqual([])
  })

  it('exports the totals of the years that had begun', async () => {
    const count = async (query: string) =>
      (await get(`/en/export/aggregates.csv?${query}`)).text.trim().split('\n').length
    expect(await count('date=2016-01-01')).toBe(await count('year=2016'))
    expect(await count('date=2015-12-31')).toBe(1)
    expect(await count('date=2015-12-31&year=2016')).toBe(1)
  })

  it('exports what it shows', async () => {
    const { text } = await get('/en/activities?theme=cbrn&from=2016-02')
    expect(text).toContain('/en/export/activities.csv?year=2016&amp;theme=cbrn&amp;from=2016-02')
  })

  it('pages and sorts', async () => {
    const [first, last] = [await get('/en/activities'), await get('/en/activities?page=99')]
    expect(rows(first.text)).toBe(25)
    expect(rows(last.text)).toBe(11)
    const ids = (html: string) => [...html.matchAll(/<tr id="(ACT-[^"]+)"/g)].map(([, id]) => id)
    const oldest = ids(first.text)[0]
    expect(ids((await get('/en/activities?sort=-date&page=5')).text).at(-1)).toBe(oldest)
  })

  it('says how many were for a group to which the chosen State belongs', async () => {
    const { text } = await get('/en/activities?state=DZA')
    expect(words(text)).toMatch(/Not listed here: \d+ activities for a group to which Algeria belongs/)
  })

  it('shows an empty list with a way back', async () => {
    const { text } = await get('/en/activities?q=nothing-of-the-kind')
    expect(text).toContain('No activity matches')
    expect(text).toContain('Show all activities')
  })

  it('finds words in the language of the reader', async () => {
    expect(rows((await get('/zh/activities?q=马格里布 区域讲习班')).text)).toBeGreaterThan(0)
    expect(rows((await get('/ar/activities?q=الإرهاب')).text)).toBeGreaterThan(0)
  })
})

describe('one activity', () => {
  it('tells its dates, place, beneficiaries, source, doubts and neighbours', async () => {
    const text = words((await get('/en/activities/ACT-2016-031-2')).text)
    for (const said of [
      '12–13 May 2016',
      'Astana',
      'Kazakhstan',
      'paragraph 31(b)',
      'Also mentioned in: 87',
      'Possibly mentioned twice',
      'Next:',
    ])
      expect(text).toContain(said)
  })

  it('keeps the order of symbols in Arabic', async () => {
    expect((await get('/ar/activities/ACT-2016-031-2')).text).toContain('\u206631(b)\u2069')
  })
})

describe('exports', () => {
  it('give the activities in the language asked for', async () => {
    const { text } = await get('/zh/export/activities.csv?year=2016')
    const [head, ...lines] = text.replace('\uFEFF', '').trim().split('\n')
    expect(head).toBe('id,paragraph,start,end,city,country,format,themes,beneficiaries,partners,title')
    expect(lines).toHaveLength(111)
    expect(text).toContain(
      'ACT-2016-023-1,23,2016-02-02,2016-02-04,阿尔及尔,DZA,regional-workshop,financing,grouping:maghreb,cted,',
    )
  })

  it('give the totals as attested', async () => {
    const { text } = await get('/en/export/aggregates.json?year=2016')
    const totals = JSON.parse(text) as { id: string; value: number; part_of: string | null }[]
    expect(totals.find(({ id }) => id === 'officials-trained-women')).toMatchObject({
      value: 351,
      part_of: 'officials-trained',
    })
  })
})

describe('search', () => {
  it('finds activities, partners, projects, themes and tools', async () => {
    const { text } = await get('/en/search?q=nigeria')
    expect(text).toContain('/en/projects/nigeria-partnership')
    expect((await get('/en/search?q=OSCE')).text).toContain('/en/partners/osce')
    expect((await get('/en/search?q=financing')).text).toContain('/en/themes/financing')
    expect((await get('/en/search?q=observatory')).text).toContain('/en/tools#case-law-observatory')
  })
})

describe('without a programme', () => {
  it('every page says what would be there', async () => {
    await rolledBack(await testDatabase(), async (storage) => {
      await loadProgramme(storage.db, startUp, {})
      const app = await testApp(storage)
      for (const path of [
        '/activities',
        '/activities/calendar',
        '/activities/map',
        '/themes',
        '/themes/financing',
        '/projects',
        '/partners',
        '/partners/osce',
        '/funding',
        '/states/DZA',
      ]) {
        const answer = await app.request(`/en${path}`)
        expect(answer.status, path).toBe(200)
        if (path !== '/states/DZA') expect(await answer.text(), path).toContain('class="empty"')
      }
    })
  })
})
