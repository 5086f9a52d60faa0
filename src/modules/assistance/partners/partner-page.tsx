/** One partner: what was done together, in which activities, projects and working groups, for whom and on what. */
import { z } from 'zod'
import { optional, year as yearField } from '../../../action/input.ts'
import { page } from '../../../action/manifest.ts'
import { may } from '../../../action/rights.ts'
import { Problem } from '../../../kernel/problem.ts'
import { Chip, Columns, DefinitionList, Empty, Notice, PageHead, Prose, Section, Sheet } from '../../../ui/page.tsx'
import { partnersOf } from '../../partners/index.ts'
import { organisationName, stateName, themeName } from '../../reference/index.ts'
import { byState, byTheme } from '../activities/count.ts'
import { broaderIn } from '../activities/query.ts'
import { sourceOf } from '../citation.ts'
import { rights } from '../permissions.ts'
import { ActivityList, CountTable, countedBy, NoProgramme, type View, viewOf, yearOf } from '../views.tsx'
import { partnersMenu } from './list-page.tsx'
import { organisationKind, type Partner, partnerOf } from './partner.ts'

type Shown = View & { partner: Partner; year: number }

const Done = ({ context, partner: { partnership } }: Shown) => {
  const { t, text } = context.translator
  return (
    <Section title={t('assistance.partners.one.done')}>
      <Prose>
        <p>{partnership === undefined ? t('assistance.partners.one.no_text') : text(partnership.text)}</p>
      </Prose>
      {partnership?.note && (
        <Notice kind="warning" title={t('assistance.projects.one.note')}>
          {text(partnership.note)}
        </Notice>
      )}
    </Section>
  )
}

const Activities = (props: Shown) => {
  const { context, partner } = props
  const { t } = context.translator
  const { activities, paidFor } = partner
  return (
    <>
      <Section
        title={t('assistance.partners.one.activities')}
        aside={
          activities.length === 0 ? undefined : (
            <a href={context.href('/activities', { partner: partner.id })}>{t('assistance.themes.one.filter')}</a>
          )
        }
      >
        {activities.length === 0 ? (
          <Empty title={t('assistance.partners.one.no_activities')} />
        ) : (
          <ActivityList {...props} activities={activities} />
        )}
      </Section>
      {paidFor.length > 0 && (
        <Section title={t('assistance.partners.one.donated')}>
          <ActivityList {...props} activities={paidFor} />
        </Section>
      )}
    </>
  )
}

const Projects = ({ context, partner: { projects } }: Shown) => {
  if (projects.length === 0) return null
  const { translator, href } = context
  return (
    <Section title={translator.t('assistance.partners.one.projects')}>
      <ul class="hits">
        {projects.map(({ project: { id, name }, as }) => (
          <li key={id}>
            <a href={href(`/projects/${id}`)}>{translator.text(name)}</a> <Chip translator={translator} status={as} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Groups = ({ context, partner: { groups } }: Shown) => {
  if (groups.length === 0) return null
  const { t, text } = context.translator
  return (
    <Section title={t('assistance.partners.groups.title')}>
      <ul class="hits">
        {groups.map(({ id, name, role }) => (
          <li key={id}>
            {text(name)} <span class="tag">{t(`partners.group.${role}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const ForWhom = ({ context, reference, partner: { id, activities } }: Shown) => {
  if (activities.length === 0) return null
  const { translator, href } = context
  const { t } = translator
  const of = (field: 'state' | 'theme') => (value: string) => href('/activities', { partner: id, [field]: value })
  const states = countedBy(byState(activities), (code) => stateName(reference, translator, code), of('state'))
  const themes = countedBy(
    byTheme(activities, broaderIn(reference)),
    (theme) => themeName(reference, translator, theme),
    of('theme'),
  )
  return (
    <>
      <Section title={t('assistance.partners.one.themes')}>
        <CountTable
          context={context}
          caption={t('assistance.partners.one.themes')}
          label={t('assistance.themes.column.theme')}
          rows={themes}
        />
      </Section>
      {states.length > 0 && (
        <Section title={t('assistance.partners.one.states')}>
          <CountTable
            context={context}
            caption={t('assistance.partners.one.states')}
            label={t('assistance.evidence.state')}
            rows={states}
          />
        </Section>
      )}
    </>
  )
}

const About = ({ context, reference, assistance, partner, year }: Shown) => {
  const { t } = context.translator
  const organisation = reference.organisations.get(partner.id)
  const symbol = assistance.programmes.get(year)?.source_symbol ?? ''
  return (
    <Sheet>
      <DefinitionList
        stack
        items={[
          {
            term: t('assistance.partners.column.kind'),
            value: t(`partners.organisation.${organisationKind(organisation?.kind)}`),
          },
          {
            term: t('assistance.partners.one.acronym'),
            value: organisation?.acronym && <bdi>{organisation.acronym}</bdi>,
          },
          {
            term: t('assistance.partners.column.cooperation'),
            value: partner.partnership && t(`partners.kind.${partner.partnership.kind}`),
          },
          {
            term: t('assistance.partners.one.source'),
            value: partner.partnership && sourceOf(context.translator, symbol, partner.partnership.paragraphs),
          },
        ]}
      />
    </Sheet>
  )
}

export const partnerPage = page({
  path: '/partners/:id',
  right: rights['programme.see'],
  menu: partnersMenu,
  query: z.object({ year: optional(yearField) }),
  render: async (context) => {
    const { translator, href, params, modules } = context
    const { t } = translator
    const view = await viewOf(context)
    const organisation = view.reference.organisations.get(params.id ?? '')
    if (organisation === undefined) throw new Problem('not-found')
    const title = organisationName(view.reference, translator, organisation.id)
    const year = yearOf(view, context.query.year)
    if (year === undefined) return { title, body: <NoProgramme context={context} title={title} /> }
    const partner = partnerOf(organisation.id, year, view.assistance, await partnersOf(context.db))
    const shown: Shown = { ...view, partner, year }
    const panels = modules
      .flatMap((module) => module.panels ?? [])
      .filter(({ on, right }) => on === 'partner' && may(context.actor, right))
    const bodies = await Promise.all(panels.map((panel) => panel.render(context, organisation.id)))
    return {
      title,
      crumbs: [{ label: t(partnersMenu), href: href('/partners') }, { label: title }],
      body: (
        <>
          <PageHead
            title={title}
            answer={t('assistance.partners.one.answer', {
              kind: t(`partners.organisation.${organisationKind(organisation.kind)}`),
              activities: t('assistance.count.activities', { count: partner.activities.length }),
              year: String(year),
            })}
          />
          <Columns>
            <div>
              <Done {...shown} />
              <Activities {...shown} />
              <Projects {...shown} />
              <Groups {...shown} />
              {bodies}
            </div>
            <div>
              <About {...shown} />
              <ForWhom {...shown} />
            </div>
          </Columns>
        </>
      ),
    }
  },
})
