/** The list of instruments with their dates and parties. */
import { z } from 'zod'
import { fullDate, optional } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { today } from '../../../kernel/dates.ts'
import { ButtonLink, PageHead, Section } from '../../../ui/page.tsx'
import { type Column, DataTable, ExportLinks } from '../../../ui/table.tsx'
import { organisationShort, referenceOf } from '../../reference/index.ts'
import { obligationsOf } from '../obligations/queries.ts'
import { rights } from '../permissions.ts'
import { registerOf } from '../queries.ts'
import { countAt, disjointCollections } from '../register.ts'
import { Resolutions } from '../resolutions/list.tsx'
import { treatyViews } from '../views.tsx'
import { Collections } from './collections.tsx'
import type { Instrument } from './instrument.ts'

export const instrumentsPage = page({
  path: '/instruments',
  right: rights['register.see'],
  menu: 'treaties.title',
  query: z.object({ as_at: optional(fullDate) }),
  render: async (context) => {
    const { db, translator, href, actor, query } = context
    const { t, text, date, number, list } = translator
    const [register, reference, obligations] = await Promise.all([registerOf(db), referenceOf(db), obligationsOf(db)])
    const at = query.as_at ?? today()
    const columns: Column<Instrument>[] = [
      {
        key: 'instrument',
        label: t('treaties.acts.instrument'),
        header: true,
        cell: ({ code, title, short_title }) => (
          <>
            <a href={href(`/treaties/${code}`, query)}>{text(short_title)}</a>
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
        key: 'in_force',
        align: 'date',
        label: t('treaties.instrument.in_force'),
        cell: ({ in_force_on }) => (in_force_on === null ? t('treaties.instrument.not_in_force') : date(in_force_on)),
      },
      {
        key: 'depositary',
        label: t('treaties.instrument.depositary'),
        cell: ({ depositaries }) => list(depositaries.map((id) => organisationShort(reference, translator, id))),
      },
      {
        key: 'parties',
        label: t('treaties.parties'),
        align: 'end',
        cell: ({ code }) => number(countAt(register.positions.get(code), at).party),
      },
    ]
    const shown = disjointCollections(register)
    const inShown = new Set(shown.flatMap(({ instruments }) => instruments))
    const others = [...register.instruments.values()].filter(({ code }) => !inShown.has(code))
    return {
      title: t('treaties.instruments.title'),
      crumbs: [{ label: t('treaties.title'), href: href('/treaties') }, { label: t('treaties.instruments.title') }],
      body: (
        <>
          <PageHead
            title={t('treaties.instruments.title')}
            answer={t('treaties.instruments.answer', { count: register.instruments.size })}
            actions={
              <>
                {may(actor, rights['instrument.keep']) && (
                  <ButtonLink label={t('treaties.instruments.keeping.add')} href={href('/instruments/add')} />
                )}
                <ExportLinks
                  translator={translator}
                  href={(format) => href(`/export/instruments.${format}`, { date: at })}
                />
              </>
            }
          />
          {treatyViews(context, 'instruments')}
          {shown.map(({ id, name, instruments }) => (
            <Section key={id} title={text(name)} aside={number(instruments.length)}>
              <DataTable
                caption={text(name)}
                captionHidden
                rows={instruments.map((code) => register.instruments.get(code)!)}
                columns={columns}
              />
            </Section>
          ))}
          {others.length > 0 && (
            <Section
              title={t('treaties.instruments.keeping.without_collection')}
              id="others"
              aside={number(others.length)}
            >
              <DataTable
                caption={t('treaties.instruments.keeping.without_collection')}
                captionHidden
                rows={others}
                columns={columns}
              />
            </Section>
          )}
          <Resolutions context={context} obligations={obligations} />
          <Collections context={context} register={register} />
        </>
      ),
    }
  },
})
