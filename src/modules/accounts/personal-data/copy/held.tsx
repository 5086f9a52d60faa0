/** What is held about a person, table by table, as a page shows it. */
import type { Context } from '../../../../action/manifest.ts'
import type { PlainKey, Translator } from '../../../../i18n/translate.ts'
import { DefinitionList, Lines, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import { Moment } from '../../../../ui/work.tsx'
import type { Reference } from '../../../reference/index.ts'
import { copiedColumns, type Held, type HeldRow } from '../queries.ts'
import { fieldLabel, keptWords, type PersonalCopy, seersOf } from './copy.ts'
import { isOwnId, valueLines } from './values.ts'

interface Props {
  readonly context: Context
  readonly reference: Reference
  readonly copy: PersonalCopy
  /** Of others, as far as the reader may know them. */
  readonly names: ReadonlyMap<string, string>
}

/** Tables of few and narrow columns stay tables; wider ones become lists. */
const mostColumns = 4

const Value = ({ lines, column }: { lines: readonly string[]; column: string }) => {
  if (lines.length < 2) return <bdi>{lines[0]}</bdi>
  if (column !== 'text') return <Lines lines={lines} />
  return (
    <div class="prose">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

/** Numbers for machines; the copy that is taken away has them. */
const forMachines = new Set(['id', 'request_id'])

/** A row under its moment: what was done in a line, all else as terms with their values. */
const Entry = (props: {
  translator: Translator
  row: HeldRow
  moment: string | undefined
  facts: readonly { column: string; term: string; lines: readonly string[] }[]
  place: number
}) => {
  const { translator, row, moment, facts, place } = props
  const at = row[moment ?? '']
  const action = facts.find(({ column }) => column === 'action')
  return (
    <li>
      {at instanceof Date ? (
        <Moment translator={translator} at={at.toISOString()} />
      ) : (
        <span class="when">{translator.number(place)}</span>
      )}
      <div>
        {action !== undefined && <p>{action.lines[0]}</p>}
        <dl>
          {facts
            .filter(
              (fact) =>
                fact !== action && !forMachines.has(fact.column) && !(fact.column === moment && at instanceof Date),
            )
            .map(({ column, term, lines }) => (
              <div key={column}>
                <dt>{term}</dt>
                <dd>
                  <Value lines={lines} column={column} />
                </dd>
              </div>
            ))}
        </dl>
      </div>
    </li>
  )
}

const Rows = ({ context, reference, names, copy: { who }, held }: Props & { held: Held }) => {
  const { translator, modules } = context
  const { table, rows } = held
  const say = translator.t as (key: PlainKey) => string
  const linesOf = (column: string, row: HeldRow) => {
    const field = table.fields[column]
    if (field !== undefined && isOwnId(who, field, row[column])) return []
    return valueLines({ translator, reference, modules, who, names }, column, row[column])
  }
  const columns = copiedColumns(table).filter((column) => rows.some((row) => linesOf(column, row).length > 0))
  const factsOf = (row: HeldRow) =>
    columns.flatMap((column) => {
      const lines = linesOf(column, row)
      return lines.length === 0 ? [] : [{ column, term: fieldLabel(translator, table, column), lines }]
    })
  const [first] = rows
  if (rows.length === 1 && first !== undefined)
    return (
      <DefinitionList
        items={factsOf(first).map(({ column, term, lines }) => ({
          key: column,
          term,
          value: <Value lines={lines} column={column} />,
        }))}
      />
    )
  const narrow =
    columns.length <= mostColumns && rows.every((row) => factsOf(row).every(({ lines }) => lines.length < 2))
  if (narrow)
    return (
      <DataTable<HeldRow>
        caption={say(table.label)}
        captionHidden
        rows={rows}
        columns={columns.map((column) => ({
          key: column,
          label: fieldLabel(translator, table, column),
          cell: (row) => <Value lines={linesOf(column, row)} column={column} />,
        }))}
      />
    )
  const moment = columns.find((column) => rows.every((row) => row[column] instanceof Date))
  return (
    <ol class="list history">
      {rows.map((row, index) => (
        <Entry key={index} translator={translator} row={row} moment={moment} facts={factsOf(row)} place={index + 1} />
      ))}
    </ol>
  )
}

export const HeldData = (props: Props) => {
  const { translator, modules } = props.context
  const { t, number } = translator
  const say = t as (key: PlainKey) => string
  return (
    <>
      {props.copy.held.map((held) => {
        const { table, count, rows } = held
        return (
          <Section
            key={table.table}
            id={table.table}
            title={say(table.label)}
            aside={<span class="num">{number(count)}</span>}
          >
            <p class="muted">
              {translator.clauses([
                `${say(table.purpose)} (${say(table.ground)})`,
                `${t('accounts.personal-data.seen_by')}: ${seersOf(table, modules, translator)}`,
                `${t('accounts.personal-data.kept_label')}: ${keptWords(translator, table)}`,
              ])}
            </p>
            <Rows {...props} held={held} />
            {count > rows.length && (
              <p class="muted">{t('accounts.personal-data.newest_shown', { shown: rows.length, count })}</p>
            )}
          </Section>
        )
      })}
    </>
  )
}
