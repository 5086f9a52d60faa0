/** Obligations as a short table: of one instrument by article, or of several with their titles. */
import type { PageContext } from '../../../action/manifest.ts'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { obligationPath, type RegisteredObligation } from './register.ts'
import { placeWords, type Registers, titleOf } from './titles.ts'

export const ObligationTable = (props: {
  context: PageContext
  registers: Registers
  caption: string
  obligations: readonly RegisteredObligation[]
  withInstrument?: boolean
}) => {
  const { context, registers, caption, obligations, withInstrument = false } = props
  const { translator, href } = context
  const { t, text } = translator
  const instrument: Column<RegisteredObligation> = {
    key: 'instrument',
    label: t('treaties.obligations.instrument'),
    header: true,
    cell: (each) => text(titleOf(registers, each.instrument).short_title),
  }
  return (
    <DataTable<RegisteredObligation>
      caption={caption}
      captionHidden
      rows={obligations}
      // Within one page, so that a row can be cited with the address of the page.
      rowId={({ id }) => (withInstrument ? id : id.slice(id.indexOf('/') + 1))}
      columns={[
        ...(withInstrument ? [instrument] : []),
        {
          key: 'article',
          label: t('treaties.obligations.article'),
          header: !withInstrument,
          cell: (each) => <a href={href(obligationPath(each.id))}>{placeWords(translator, each)}</a>,
        },
        {
          key: 'measure',
          label: t('treaties.obligations.measure'),
          cell: ({ measure, conditions }) => (
            <>
              {text(measure)}
              {conditions !== null && <small class="below">{text(conditions)}</small>}
            </>
          ),
        },
        {
          key: 'type',
          label: t('treaties.obligations.type'),
          cell: ({ type, force }) => (
            <>
              {t(`treaties.obligations.type.${type}`)}
              {force === 'optional' && <small class="below">{t('treaties.obligations.force.optional')}</small>}
            </>
          ),
        },
        {
          key: 'bearer',
          label: t('treaties.obligations.bearer'),
          cell: ({ bearer }) => t(`treaties.obligations.bearer.${bearer}`),
        },
      ]}
    />
  )
}
