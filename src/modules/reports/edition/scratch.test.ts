import { existsSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { translator } from '../../../i18n/translate.ts'
import { languages } from '../../../kernel/text.ts'
import { dataRoot, readYaml } from '../../../storage/data-files.ts'
import { ReferenceFiles, readReference } from '../../reference/input.ts'
import { Prose, Template } from '../template/template.ts'
import { composeDocument } from './compose.ts'
import { plain } from './document.ts'

const y = (f: string) => readYaml(`programmes/2016/${f}.yaml`) as any
test('scratch', () => {
  const files = ReferenceFiles.parse(readReference())
  const by = (rows: any[], k: string) => new Map(rows.map((r) => [r[k], r]))
  const reference: any = {
    states: by(files.states, 'code'),
    regions: by(files.regions, 'code'),
    groupings: by(files.groupings, 'id'),
    themes: by(files.themes, 'id'),
    organisations: by(files.organisations, 'id'),
    places: by(files.places, 'id'),
  }
  const p = y('programme')
  const aggs = y('aggregates')
  const records: any = {
    programme: { year: 2016, ...p.source, source_symbol: p.source.symbol, source_body: p.source.body },
    activities: y('activities').map((a: any) => ({
      ...a,
      starts: a.start,
      ends: a.end,
      states: a.beneficiaries.states,
      groupings: a.beneficiaries.groupings,
      notes: a.notes ?? [],
    })),
    projects: y('projects'),
    tools: y('tools'),
    offices: y('offices'),
    partnerships: y('partnerships'),
    contributors: y('contributors').contributors,
    mandates: y('mandates'),
    priorities: y('priorities'),
    recommendations: y('recommendations'),
    lists: y('state-lists'),
    reference,
  }
  const figs = [
    ...aggs.map((a: any) => ({
      figure: {
        id: a.id,
        label: a.label,
        definition: a.statement,
        kind: 'attested',
        source: { symbol: 'E/CN.15/2017/5', paragraph: a.paragraph },
        beside: a.records ?? undefined,
        difference: a.difference ?? undefined,
      },
      value: a.value,
      rows: 1,
    })),
    ...[
      ...new Set([
        ...aggs.map((a: any) => a.records).filter(Boolean),
        'parties-total',
        'activities-recorded',
        'activities-financing',
        'days-recorded',
        'activities-foreign-terrorist-fighters',
        'activities-internet',
        'activities-cbrn',
        'activities-transport',
        'activities-victims',
        'activities-human-rights',
        'activities-training-institutions',
        'activities-international-cooperation',
      ]),
    ].map((id: any) => ({
      figure: {
        id,
        kind: 'computed',
        label: Object.fromEntries(languages.map((l) => [l, id])),
        definition: aggs[0].statement,
      },
      value: 43,
      rows: 43,
    })),
  ]
  const prose: any = {}
  for (const l of languages)
    prose[l] = Prose.parse(
      readYaml(
        `report-templates/annual-report/text/${existsSync(`${dataRoot}/report-templates/annual-report/text/${l}.yaml`) ? l : 'en'}.yaml`,
      ),
    )
  const template: any = { ...Template.parse(readYaml('report-templates/annual-report/template.yaml')), prose }
  for (const l of languages) {
    const b = performance.now()
    const doc = composeDocument({
      template,
      records,
      figures: figs as any,
      translator: translator(l),
      as_at: '2026-11-24',
    })
    console.log(l, performance.now() - b)
    writeFileSync(`/tmp/reports-scratch/doc.${l}.json`, JSON.stringify(doc, null, 1))
    writeFileSync(
      `/tmp/reports-scratch/doc.${l}.txt`,
      [
        JSON.stringify(doc.front, null, 1),
        plain(doc.summary),
        ...doc.blocks.flatMap((x) =>
          x.kind === 'heading'
            ? [`${'#'.repeat(x.level)} ${x.number} ${x.text}`]
            : [
                `${x.number}. ${plain(x.runs)}`,
                ...x.items.map(
                  (i) => `   ${i.number} ${i.runs.map((r) => r.text + (r.note ? `[^${r.note}]` : '')).join('')}`,
                ),
              ],
        ),
        ...doc.notes.map((n) => `[^${n.number}] ${n.text}`),
      ].join('\n'),
    )
  }
  expect(1).toBe(1)
})
