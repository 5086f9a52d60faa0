import { page } from '../../../action/manifest.ts'
import { restrictedRecord } from '../../../action/restricted-record.ts'
import { may } from '../../../action/rights.ts'
import { locales } from '../../../i18n/locales.ts'
import { ButtonLink, DefinitionList, PageHead, Section } from '../../../ui/page.tsx'
import { Moment } from '../../../ui/work.tsx'
import { organisationName, stateName } from '../../reference/index.ts'
import { WorkArea } from '../area.tsx'
import { CurrentGrants, EndedGrants } from '../grants/of-person.tsx'
import { rights } from '../permissions.ts'
import { PersonTokens } from '../tokens/of-person.tsx'
import { gather, type PersonContext, type PersonData, type PersonStep, Query } from './person-data.ts'
import { PersonForm } from './person-forms.tsx'
import { personPosts } from './person-posts.ts'
import { personOf } from './queries.ts'
import { placeOf } from './user.ts'
import { PersonState } from './views.tsx'

const Facts = ({ context: { translator }, data }: { context: PersonContext; data: PersonData }) => {
  const { t } = translator
  const { person, sessions, grants, places } = data
  const { reference } = places
  return (
    <DefinitionList
      items={[
        { term: t('accounts.users.status'), value: <PersonState translator={translator} status={person.status} /> },
        { term: t('accounts.users.email'), value: <bdi dir="ltr">{person.email}</bdi> },
        {
          term: t('accounts.users.state'),
          value: person.state === null ? null : stateName(reference, translator, person.state),
        },
        {
          term: t('accounts.users.organisation'),
          value: person.organisation === null ? null : organisationName(reference, translator, person.organisation),
        },
        { term: t('accounts.users.profession'), value: person.profession },
        { term: t('accounts.users.language'), value: <bdi>{locales[person.language].name}</bdi> },
        {
          term: t('accounts.users.second_factor'),
          value: grants === null ? null : t(`accounts.users.${person.secondFactor ? 'yes' : 'no'}`),
        },
        {
          term: t('accounts.users.since'),
          value: <Moment translator={translator} at={person.createdAt.toISOString()} />,
        },
        {
          term: t('accounts.users.sessions'),
          value: sessions === null ? null : t('accounts.users.sessions_open', { count: sessions }),
        },
      ]}
    />
  )
}

/** The acts that are open to this reader with this person, each a link to its form. */
const Acts = ({ context: { translator, href }, data }: { context: PersonContext; data: PersonData }) => {
  const { t } = translator
  const { person, allowed, self, sessions, grants } = data
  const link = (step: Exclude<PersonStep, 'give-grant' | 'end-grant'>) => (
    <ButtonLink quiet label={t(`accounts.users.act.${step}`)} href={href(`/users/${person.id}`, { do: step })} />
  )
  if (person.status === 'erased' || !allowed('user.change')) return null
  return (
    <Section title={t('accounts.users.acts')}>
      <div class="actions">
        {link('correct')}
        {person.status === 'active' && link('reset-link')}
        {!self && grants !== null && person.secondFactor && link('second-factor')}
        {!self && (sessions ?? 0) > 0 && link('end-sessions')}
        {!self && link(person.status === 'active' ? 'suspend' : 'restore')}
        {!self && allowed('personal-data.see') && (
          <ButtonLink quiet label={t('accounts.users.data')} href={href(`/users/${person.id}/data`)} />
        )}
        {!self && allowed('personal-data.erase') && (
          <ButtonLink quiet label={t('accounts.users.erase')} href={href(`/users/${person.id}/erase`)} />
        )}
      </div>
    </Section>
  )
}

export const personPage = page({
  path: '/users/:id',
  right: rights['user.see'],
  query: Query,
  posts: personPosts,
  render: async (context) => {
    const { translator, href, actor } = context
    const { t } = translator
    const data = await gather(context)
    const { person, grants, tokens } = data
    const all = { label: t('accounts.users.title'), href: href('/users') }
    return {
      title: person.name,
      record: { kind: 'user', id: person.id },
      crumbs: [...(may(actor, rights['user.list']) ? [all] : []), { label: person.name }],
      body: (
        <WorkArea context={context} current="/users">
          <PageHead title={<bdi>{person.name}</bdi>} answer={data.self ? t('accounts.users.you') : undefined} />
          <PersonForm context={context} data={data} />
          <Facts context={context} data={data} />
          {grants !== null && <CurrentGrants context={context} data={data} grants={grants} />}
          {tokens !== null && <PersonTokens context={context} tokens={tokens} action={href(`/users/${person.id}`)} />}
          {grants !== null && <EndedGrants context={context} data={data} grants={grants} />}
          <Acts context={context} data={data} />
        </WorkArea>
      ),
    }
  },
})

/** What the pages on history and on who may see a record need to know of a person. */
export const userRecord = restrictedRecord({
  kind: 'user',
  right: rights['user.see'],
  read: personOf,
  shown: (person) => ({ title: person.name, path: `/users/${person.id}`, place: placeOf(person) }),
})
