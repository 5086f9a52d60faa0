/** A file of acts: first the verdict on every row, with nothing written; then what is taken over becomes proposals. */
import { z } from 'zod'
import { download, type PageContent, type PageContext, type PostContext, page } from '../../../../action/manifest.ts'
import { reading } from '../../../../action/sight.ts'
import { newId } from '../../../../kernel/ids.ts'
import { Problem } from '../../../../kernel/problem.ts'
import { FieldView } from '../../../../ui/field.tsx'
import { Buttons, Form } from '../../../../ui/form.tsx'
import { Figure, Figures, Notice, PageHead, Section } from '../../../../ui/page.tsx'
import { WorkArea } from '../../../accounts/index.ts'
import { referenceOf, stateName } from '../../../reference/index.ts'
import { rights } from '../../permissions.ts'
import { registerOf } from '../../queries.ts'
import { importActs, verdictsOn } from '../actions.ts'
import { columns } from './file/input.ts'
import { largestFile, takeable } from './input.ts'
import { verdicts as kinds, type Verdict, type VerdictKind } from './verdict.ts'
import { VerdictTable } from './verdict-table.tsx'

export const importPath = '/acts/import'
const samplePath = `${importPath}/sample.csv`

const mostShown = 300
/** Acts that need a look come first. */
const order: readonly VerdictKind[] = ['refused', 'repeated', 'correction', 'source', 'new', 'proposed', 'same']

interface Sent {
  readonly csv: string
  readonly take: readonly string[]
  readonly leave: string
  readonly accept: boolean
  readonly key: string
}

const sentIn = async ({ request }: PostContext): Promise<Sent> => {
  const form = await request.formData()
  const file = form.get('file')
  const kept = form.get('csv')
  if (typeof kept === 'string')
    return {
      csv: kept,
      take: form.getAll('take').map(String),
      leave: String(form.get('leave') ?? ''),
      accept: true,
      key: String(form.get('key') ?? ''),
    }
  const given = file !== null && typeof file !== 'string' ? file : null
  const bytes = new Uint8Array((await given?.arrayBuffer()) ?? new ArrayBuffer(0))
  if (bytes.length === 0) throw new Problem('bad-input', [{ field: 'file', value: '', allowed: 'CSV' }])
  try {
    const csv = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { csv, take: ['new', 'source'], leave: '', accept: false, key: newId() }
  } catch {
    throw new Problem('bad-input', [{ field: 'file', value: given?.name ?? '', allowed: 'UTF-8' }])
  }
}

const verdictPage = async (context: PageContext, sent: Sent, found: readonly Verdict[]): Promise<PageContent> => {
  const { db, translator, href } = context
  const { t, number } = translator
  const reference = await referenceOf(db)
  const counts = new Map(kinds.map((kind) => [kind, found.filter((verdict) => verdict.kind === kind).length]))
  const title = t('treaties.acts.entering.import')
  const possible = takeable.filter((kind) => counts.get(kind)! > 0)
  const sorted = found.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.line - b.line)
  const names = (code: string) => (reference.states.has(code) ? stateName(reference, translator, code) : code)
  return {
    title,
    body: (
      <WorkArea context={context} current={importPath}>
        <PageHead title={title} answer={t('treaties.acts.entering.import_verdict', { count: found.length })} />
        <Figures label={t('treaties.acts.entering.verdicts')}>
          {kinds
            .filter((kind) => counts.get(kind)! > 0)
            .map((kind) => (
              <Figure
                key={kind}
                value={number(counts.get(kind)!)}
                label={t(`treaties.acts.entering.verdict.${kind}`)}
              />
            ))}
        </Figures>
        {possible.length === 0 ? (
          <Notice kind="info" title={t('treaties.acts.entering.nothing_to_take')} />
        ) : (
          <Section title={t('treaties.acts.entering.take_over')}>
            <form class="form" method="post" action={href(importPath)} enctype="multipart/form-data">
              <input type="hidden" name="key" value={sent.key} />
              <input type="hidden" name="csv" value={sent.csv} />
              <FieldView
                translator={translator}
                id="take"
                values={{ take: sent.take }}
                wrong={undefined}
                field={{
                  kind: 'checks',
                  name: 'take',
                  label: t('treaties.acts.entering.take'),
                  options: possible.map((kind) => ({
                    value: kind,
                    label: `${t(`treaties.acts.entering.verdict.${kind}`)} (${number(counts.get(kind)!)})`,
                  })),
                }}
              />
              <FieldView
                translator={translator}
                id="leave"
                values={{ leave: sent.leave }}
                wrong={undefined}
                field={{
                  kind: 'text',
                  name: 'leave',
                  label: t('treaties.acts.entering.leave'),
                  hint: t('treaties.acts.entering.leave_hint'),
                  optional: true,
                  short: true,
                }}
              />
              <Buttons
                translator={translator}
                buttons={[{ label: t('treaties.acts.entering.accept') }]}
                cancelHref={href(importPath)}
              />
            </form>
          </Section>
        )}
        <Section
          title={t('treaties.acts.entering.verdicts')}
          aside={
            found.length > mostShown
              ? t('treaties.acts.entering.first', { count: mostShown, total: found.length })
              : undefined
          }
        >
          <VerdictTable context={context} rows={sorted.slice(0, mostShown)} names={names} />
        </Section>
      </WorkArea>
    ),
  }
}

export const importPage = page({
  path: importPath,
  right: rights['act.propose'],
  query: z.object({}),
  posts: {
    upload: {
      action: importActs,
      upload: true,
      run: async (context) => {
        const sent = await sentIn(context)
        if (sent.accept) {
          await context.act(importActs, { csv: sent.csv, take: sent.take, leave: sent.leave }, sent.key)
          return { to: '/proposals', query: { origin: 'import' }, flash: 'treaties.acts.entering.imported' }
        }
        const found = await reading(context, rights['act.propose'], (tx) => verdictsOn(tx, sent.csv))
        return { show: await verdictPage(context, sent, found) }
      },
    },
  },
  render: async (context) => {
    const { db, translator, href, key, posted } = context
    const { t } = translator
    await registerOf(db)
    const title = t('treaties.acts.entering.import')
    return {
      title,
      crumbs: [
        { label: t('treaties.title'), href: href('/treaties') },
        { label: t('treaties.acts.title'), href: href('/acts') },
        { label: title },
      ],
      body: (
        <WorkArea context={context} current={importPath}>
          <PageHead title={title} answer={t('treaties.acts.entering.import_answer')} />
          <Form
            translator={translator}
            form="upload"
            formKey={key}
            action={href(importPath)}
            {...(posted === undefined ? {} : { problem: posted.problem })}
            fields={[
              {
                kind: 'file',
                name: 'file',
                label: t('treaties.acts.entering.file'),
                hint: t('treaties.acts.entering.file_hint', {
                  needed: columns.needed.join(', '),
                  optional: columns.optional.join(', '),
                }),
                types: ['csv'],
                megabytes: largestFile,
              },
            ]}
            buttons={[{ label: t('treaties.acts.entering.check') }]}
            cancelHref={href('/acts')}
          />
          <p>
            <a href={href(samplePath)}>{t('treaties.acts.entering.sample')}</a>
          </p>
        </WorkArea>
      ),
    }
  },
})

const sample = [
  {
    instrument: 'FINANCING-1999',
    state: 'TUN',
    kind: 'reservation',
    source: 'Depositary notification C.N.1.2003',
    deposited_on: '2003-06-10',
    provisions: '24(1)',
    effect: 'excludes',
    depositary: 'un-secretary-general',
    notification: 'C.N.1.2003.TREATIES-1',
  },
]

const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** Every column, with one row that shows how they are written. */
export const importSample = download({
  path: samplePath,
  right: rights['act.propose'],
  query: z.object({}),
  file: async () => {
    const names = [...columns.needed, ...columns.optional]
    const rows = sample.map((row: Record<string, string>) => names.map((name) => cell(row[name] ?? '')).join(','))
    return { name: 'acts.csv', type: 'text/csv; charset=utf-8', content: `${[names.join(','), ...rows].join('\n')}\n` }
  },
})
