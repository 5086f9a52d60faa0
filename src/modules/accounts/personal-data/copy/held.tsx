/** What is held about a person, table by table, as a page shows it. */
import type { Context } from '../../../../action/manifest.ts'
import type { PlainKey } from '../../../../i18n/translate.ts'
import { DefinitionList, Section } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import type { Reference } from '../../../reference/index.ts'
import { type Held, type HeldRow, shownColumns } from '../queries.ts'
import { fieldLabel, keptWords, type PersonalCopy, seersOf } from './copy.ts'
import { isOwnId, valueWords } from './values.ts'

interface Props {
  readonly context: Context
  readonly reference: Reference
  readonly copy: PersonalCopy
}

const Rows = ({ context, reference, copy: { who }, held }: Props & { held: Held }) => {
  const { translator } = context
  const { table, rows } = held
  const say = translator.t as (key: PlainKey) => string
  const words = (column: string, row: HeldRow) => valueWords({ translator, reference, who }, column, row[column])
  const says = (column: string, row: HeldRow) => {
    const field = table.fields[column]
    return field !== undefined && !isOwnId(who, field, row[column]) && words(column, row) !== ''
  }
  const columns = shownColumns(table).filter((column) => rows.some((row) => says(column, row)))
  const [first] = rows
  if (rows.length === 1 && first !== undefined)
    return (
      <DefinitionList
        items={columns.map((column) => ({
          term: fieldLabel(translator, table, column),
          value: <bdi>{words(column, first)}</bdi>,
          key: column,
        }))}
      />
    )
  return (
    <DataTable<HeldRow>
      caption={say(table.label)}
      captionHidden
      cards={false}
      rows={rows}
      columns={columns.map((column) => ({
        key: column,
        label: fieldLabel(translator, table, column),
        cell: (row) => <bdi>{words(column, row)}</bdi>,
      }))}
    />
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
              <p class="muted">{t('accounts.personal-data.newest_only', { shown: rows.length, count })}</p>
            )}
          </Section>
        )
      })}
    </>
  )
}
