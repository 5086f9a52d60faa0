/** Each piece of the interface, in six languages: what must hold in the markup of any page made of them. */
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { translator } from '../i18n/translate.ts'
import { type Language, languages } from '../kernel/text.ts'
import { YearCalendar } from './calendar.tsx'
import { MonthBars, StepCurve, Timeline } from './charts.tsx'
import { chipStatuses } from './chip.tsx'
import { Filters } from './filters.tsx'
import { WorkGallery } from './gallery-work.tsx'
import { Document, inLanguage, renderDocument } from './layout.tsx'
import { type MapValue, WorldMap, type WorldMapProps } from './map.tsx'
import {
  Chip,
  DatedList,
  DefinitionList,
  Empty,
  Figure,
  Figures,
  Keys,
  Notice,
  PageHead,
  Pair,
  Section,
  Sign,
  ViewLinks,
  When,
} from './page.tsx'
import { DataTable, ExportLinks, Pager, ScrollRegion } from './table.tsx'

const rows = [
  { name: 'A', count: 1 },
  { name: '<b>', count: 2 },
]

const gallery = (language: Language): string => {
  const own = translator(language)
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const values = new Map<string, MapValue>([
    ['TUN', { class: 'party', label: 'TUN', href: '#tun' }],
    ['SMR', { class: 'pending', label: 'SMR' }],
    ['FRA', { class: 's3', label: 'FRA' }],
  ])
  const place = { longitude: 10, latitude: 36, count: 2, label: 'Tunis' }
  return renderDocument(
    <Document
      language={language}
      translator={own}
      title="T"
      path={`/${language}/treaties?at=2016-12-31`}
      crumbs={[{ label: 'A', href: '/a' }, { label: 'B' }]}
      menu={[{ key: 'treaties', label: 'T', href: `/${language}/treaties` }]}
      current="treaties"
      footer={{ version: '1.2.3' }}
      account={{ signedIn: true, name: 'A', profileHref: '#p', items: [], signOut: { action: '#o', key: 'k' } }}
      banner="demonstration"
      flash="Saved"
    >
      <PageHead title="Title" answer="Answer" actions={<a href="#csv">CSV</a>} />
      <ViewLinks label="Views" views={[{ label: 'List', href: '#list', current: true }]} />
      <Figures label="Figures">
        <Figure value="21" label="ratifications" note="attested" href="#evidence" />
      </Figures>
      <Pair attested={{ label: 'a', value: '21' }} recorded={{ label: 'b', value: '50', href: '#b' }} difference="29" />
      <Notice kind="warning" title="Gap" />
      <Keys translator={own} statuses={chipStatuses} />
      <Section title="Table" aside="2">
        <Filters
          translator={own}
          action="#"
          summary="2"
          active={[{ label: 'A', removeHref: '#all' }]}
          clearHref="#clear"
          fields={[
            { kind: 'search', name: 'q', label: 'Q', value: '' },
            { kind: 'select', name: 's', label: 'S', value: 'b', options },
            { kind: 'checks', name: 'c', label: 'C', values: ['a'], options },
            { kind: 'date', name: 'd', label: 'D', value: '' },
            { kind: 'hidden', name: 'h', value: '1' },
          ]}
        />
        <DataTable
          caption="Rows"
          rows={rows}
          sort="name"
          href={(sort) => `?sort=${sort}`}
          columns={[
            { key: 'name', label: 'Name', sort: 'name', header: true, cell: ({ name }) => name },
            { key: 'count', label: 'Count', align: 'end', cell: ({ count }) => count },
          ]}
        />
        <Pager translator={own} paged={{ page: 3, pages: 9, total: 200 }} href={(page) => `?page=${page}`} />
        <ExportLinks translator={own} href={(format) => `#${format}`} />
      </Section>
      <WorldMap
        translator={own}
        values={values}
        legend={[{ class: 'pending', label: 'Pending' }]}
        title="Map"
        description="Map"
        tableHref="#rows"
        points={[place]}
      />
      <StepCurve
        translator={own}
        title="Curve"
        points={[
          { date: '2000-01-10', total: 1 },
          { date: '2004-05', total: 30 },
        ]}
        to="2016-12-31"
        marker={{ date: '2002-04-10', label: 'In force' }}
      />
      <MonthBars translator={own} title="Months" bars={[{ month: '2016-03', count: 0, href: '#m' }]} />
      <Timeline translator={own} title="Acts" events={[{ date: '1999', label: 'x' }]} to="2016" />
      <YearCalendar
        translator={own}
        year={2016}
        items={[{ id: 'a1', start: '2016-02-28', end: '2016-03-02', title: 'Workshop', href: '#a1' }]}
      />
      <ScrollRegion label="Matrix" matrix>
        <Sign translator={own} status="party" />
      </ScrollRegion>
      <DatedList items={[{ date: '2016-03', when: own.date('2016-03'), children: 'Act', note: 'n' }]} />
      <DefinitionList items={[{ term: 'a', value: <Chip translator={own} status="none" /> }]} />
      <Empty title="Nothing" text="yet" action={{ label: 'Begin', href: '#begin' }} />
      <WorkGallery translator={own} />
    </Document>,
  )
}

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1]!)

const voids = new Set(['meta', 'link', 'input', 'br', 'hr', 'img'])

/** The elements that are open where the markup ends or crosses; none in sound markup. */
const unclosed = (html: string): string[] => {
  const open: string[] = []
  for (const [, closing, name, , self] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*?)(\/?)>/g)) {
    if (closing && open.pop() !== name) return [...open, `/${name}`]
    if (!closing && !self && !voids.has(name!)) open.push(name!)
  }
  return open
}

describe.each(languages)('the gallery in %s', (language) => {
  const html = gallery(language)

  it('is sound: elements close, identifiers are unique, references and labels exist', () => {
    expect(html).toMatch(/^<!doctype html><html lang="\w\w" dir="(ltr|rtl)">/)
    expect(unclosed(html.replace('<!doctype html>', ''))).toEqual([])
    const ids = all(html, / id="([^"]*)"/g)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const references = all(html, / (?:for|aria-describedby|aria-labelledby)="([^"]*)"/g).flatMap((each) =>
      each.split(' '),
    )
    expect(references.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('has one h1, one main, no script and no inline style', () => {
    expect(all(html, /<(h1)>/g)).toHaveLength(1)
    expect(all(html, /<(main) /g)).toHaveLength(1)
    expect(html).not.toMatch(/<script| style="|<style| on\w+="|javascript:/)
    expect(html).toContain('&lt;b>')
  })

  it('links to the same page in the other languages', () => {
    for (const other of languages) expect(html).toContain(`href="/${other}/treaties?at=2016-12-31"`)
  })

  it('says all states and the disclaimer in the language', () => {
    const { t } = translator(language)
    expect(html).toContain(t('ui.map.disclaimer'))
    for (const status of chipStatuses) expect(html).toContain(t(`ui.status.${status}`))
  })
})

describe('pieces', () => {
  const own = translator('en')

  it('exchanges only the language of a path', () => {
    expect(inLanguage('/en', 'ar')).toBe('/ar')
    expect(inLanguage('/en/en?q=/en', 'zh')).toBe('/zh/en?q=/en')
  })

  it('tells the order of a sorted column and turns it around on the next click', () => {
    const html = gallery('en')
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('href="?sort=-name"')
  })

  it('keeps the shapes of the map out of the tab order and out of the reading order', () => {
    const map = gallery('en').match(/<svg class="world".*?<\/svg>/s)?.[0] ?? ''
    expect(map).toContain('aria-hidden="true"')
    expect(all(map, /<a ([^>]*)>/g).every((attributes) => attributes.includes('tabindex="-1"'))).toBe(true)
  })

  it('shows an item that spans months in each', () => {
    const html = gallery('en')
    expect(html).toContain('id="2016-02-a1"')
    expect(html).toContain('id="2016-03-a1"')
  })

  it('lets a Chinese period break between its ends, and a double month name at its stroke', () => {
    expect(renderToString(<When date="2016-01-19" words="2016年1月19日至21日" />)).toContain('19日至<wbr/>21日')
    const bars = <MonthBars translator={translator('ar')} title="" bars={[{ month: '2016-09', count: 1 }]} />
    expect(renderToString(bars)).toContain('أيلول/<wbr/>سبتمبر')
  })

  it('explains the numbered circles of a map that has places', () => {
    const map = (points: WorldMapProps['points']) =>
      renderToString(
        <WorldMap
          translator={own}
          values={new Map()}
          legend={[]}
          title=""
          description=""
          tableHref="#"
          points={points}
        />,
      )
    expect(map([])).not.toContain(own.t('ui.map.places'))
    expect(map([{ longitude: 16, latitude: 48, count: 2, label: 'Vienna' }])).toContain(own.t('ui.map.places'))
  })

  it('runs time from right to left in Arabic', () => {
    const event = { date: '2015', label: 'late' }
    const late = (language: Language) =>
      Number(
        /cx="([\d.]+)%"/.exec(
          renderToString(
            <Timeline translator={translator(language)} title="" from="1960" to="2016" events={[event]} />,
          ),
        )?.[1],
      )
    expect(late('en')).toBeGreaterThan(90)
    expect(late('ar')).toBeCloseTo(100 - late('en'), 5)
  })

  it('draws nothing for a curve without points and no pages for a short list', () => {
    expect(renderToString(<StepCurve translator={own} title="" points={[]} to="2016" />)).toBe('')
    expect(renderToString(<Pager translator={own} paged={{ page: 1, pages: 1, total: 3 }} href={() => ''} />)).toBe('')
  })
})
