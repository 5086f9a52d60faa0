/** All collections with the way to their matrix, and to change them. */
import type { PageContext } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { ButtonLink, Section } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import { rights } from '../permissions.ts'
import type { Collection, Register } from '../register.ts'

export const Collections = ({ context, register }: { context: PageContext; register: Register }) => {
  const { translator, href, actor } = context
  const { t, text, number } = translator
  const keeps = may(actor, rights['instrument.keep'])
  return (
    <Section
      title={t('treaties.instruments.keeping.collections')}
      id="collections"
      aside={number(register.collections.size)}
    >
      {keeps && (
        <p>
          <ButtonLink quiet label={t('treaties.instruments.keeping.add_collection')} href={href('/collections/add')} />
        </p>
      )}
      <DataTable<Collection>
        caption={t('treaties.instruments.keeping.collections')}
        captionHidden
        rows={[...register.collections.values()]}
        columns={[
          {
            key: 'name',
            header: true,
            label: t('treaties.instruments.keeping.collection_name'),
            cell: ({ id, name }) => <a href={href('/treaties', { collection: id })}>{text(name)}</a>,
          },
          {
            key: 'instruments',
            align: 'end',
            label: t('treaties.instruments.title'),
            cell: ({ instruments }) => number(instruments.length),
          },
          ...(keeps
            ? [
                {
                  key: 'keep',
                  label: t('treaties.instruments.keeping.collection_open'),
                  cell: ({ id, name }: Collection) => (
                    <a href={href(`/collections/${id}/members`)}>
                      {t('treaties.instruments.keeping.collection_open')}
                      <span class="hidden"> {text(name)}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
