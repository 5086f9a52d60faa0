/** What those who may see it find of the help to ratify on the pages of a State and of an instrument. */
import type { PageContext, Panel } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { Section } from '../../../ui/page.tsx'
import { stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import { path } from './list-page.tsx'
import { type Found, findProcesses, type Shown, standingWords } from './view.ts'
import { StandingChip } from './words.tsx'

const List = ({ context, found, name }: { context: PageContext; found: Found; name: (one: Shown) => string }) => (
  <ul class="hits">
    {found.processes.map((process) => (
      <li key={process.id}>
        <a href={context.href(`${path}/${process.id}`)}>{name(process)}</a>{' '}
        <StandingChip translator={context.translator} process={process} />
        <div class="note">{standingWords(context.translator, process)}</div>
      </li>
    ))}
  </ul>
)

const Part = async (context: PageContext, filter: { state?: string; instrument?: string }) => {
  const { translator, href, actor } = context
  const { t, text } = translator
  if (!may(actor, rights['ratification.see'])) return null
  const found = await findProcesses(context, filter)
  const place = filter.state === undefined ? undefined : { states: [filter.state] }
  const keeps = may(actor, rights['ratification.keep'], place)
  if (found.processes.length === 0 && !keeps) return null
  return (
    <Section
      title={t('treaties.ratification.title')}
      id="ratification"
      aside={keeps ? <a href={href(`${path}/new`, filter)}>{t('treaties.ratification.open')}</a> : undefined}
    >
      {found.processes.length === 0 ? (
        <p class="muted">{t('treaties.ratification.none')}</p>
      ) : (
        <List
          context={context}
          found={found}
          name={({ state, instrument }) =>
            filter.state === undefined
              ? stateName(found.reference, translator, state)
              : text(found.register.instruments.get(instrument)!.short_title)
          }
        />
      )}
    </Section>
  )
}

export const ratificationPanel: Panel = {
  right: rights['ratification.see'],
  on: 'state',
  render: (context, state) => Part(context, { state }),
}

/** For the page of an instrument. */
export const instrumentRatifications = (context: PageContext, instrument: string) => Part(context, { instrument })
