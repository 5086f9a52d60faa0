/** The resolutions as a part of the list of instruments; they have no parties and stand in no collection. */
import type { PageContext } from '../../../action/manifest.ts'
import { Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { ObligationRegister } from '../obligations/register.ts'
import type { Resolution } from './resolution.ts'

export const Resolutions = ({ context, obligations }: { context: PageContext; obligations: ObligationRegister }) => {
  const { translator, href } = context
  const { t, text, date, number } = translator
  const { resolutions, byInstrument } = obligations
  if (resolutions.size === 0) return null
  return (
    <Section title={t('treaties.resolutions.title')} id="resolutions" aside={number(resolutions.size)}>
      <p class="note">{t('treaties.resolutions.note')}</p>
      <DataTable<Resolution>
        caption={t('treaties.resolutions.title')}
        captionHidden
        rows={[...resolutions.values()]}
        columns={[
          {
            key: 'resolution',
            header: true,
            label: t('treaties.resolutions.resolution'),
            cell: ({ code, title, short_title }) => (
              <>
                <a href={href(`/resolutions/${code}`)}>{text(short_title)}</a>
                <small class="below">{text(title)}</small>
              </>
            ),
          },
          {
            key: 'adopted',
            align: 'date',
            label: t('treaties.instrument.adopted'),
            cell: ({ adopted_on }) => date(adopted_on),
          },
          {
            key: 'obligations',
            align: 'end',
            label: t('treaties.obligations.search.kind'),
            cell: ({ code }) => number(byInstrument.get(code)?.length ?? 0),
          },
        ]}
      />
    </Section>
  )
}
