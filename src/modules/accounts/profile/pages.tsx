/** One's own account: who one is here, and how one is addressed. */
import { z } from 'zod'
import { page } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { Form, type FormValues } from '../../../ui/form.tsx'
import { DefinitionList, Lines, PageHead, Section } from '../../../ui/page.tsx'
import { organisationName, stateName } from '../../reference/index.ts'
import { WorkArea } from '../area.tsx'
import { isRunning } from '../grants/grant.ts'
import { grantsOfUser } from '../grants/queries.ts'
import { grantWords, placesIn } from '../grants/words.tsx'
import { rights } from '../permissions.ts'
import { changeProfile, me } from './actions.ts'
import { profileOf } from './queries.ts'

const path = '/profile'

export const profilePage = page({
  path,
  right: rights['profile.see'],
  query: z.object({}),
  posts: {
    profile: {
      action: changeProfile,
      run: async ({ act, fields: { name, language, profession } }) => {
        await act(changeProfile, { name, language, profession })
        return { to: path, flash: 'accounts.profile.saved' }
      },
    },
  },
  render: async (context) => {
    const { translator, href, key, posted, actor, db } = context
    const { t } = translator
    const { profile, grants } = await reading(context, rights['profile.see'], async (tx) => ({
      profile: await profileOf(tx, me(actor)),
      grants: (await grantsOfUser(tx, me(actor))).filter((grant) => isRunning(grant)),
    }))
    const places = await placesIn(db)
    const { reference } = places
    const title = t('accounts.profile.title')
    const given = { name: profile.name, language: profile.language, profession: profile.profession ?? '' }
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('accounts.profile.answer')} />
          <div class="spaced">
            <DefinitionList
              items={[
                { term: t('accounts.sign-in.email'), value: <bdi>{profile.email}</bdi> },
                {
                  term: t('accounts.profile.state'),
                  value: profile.state && stateName(reference, translator, profile.state),
                },
                {
                  term: t('accounts.profile.organisation'),
                  value: profile.organisation && organisationName(reference, translator, profile.organisation),
                },
                {
                  term: t('accounts.users.roles'),
                  value:
                    grants.length === 0 ? (
                      t('accounts.profile.no_roles')
                    ) : (
                      <Lines lines={grants.map((grant) => grantWords(places, translator, grant))} />
                    ),
                },
              ]}
            />
            <p class="hint">{t('accounts.profile.fixed')}</p>
          </div>
          <Section title={t('accounts.profile.change')}>
            <Form
              translator={translator}
              form="profile"
              formKey={key}
              action={href(path)}
              label={t('accounts.profile.change')}
              values={(posted?.values as FormValues | undefined) ?? given}
              {...(posted && { problem: posted.problem })}
              fields={[
                { kind: 'text', name: 'name', label: t('accounts.profile.name'), autocomplete: 'name' },
                {
                  kind: 'language',
                  name: 'language',
                  label: t('accounts.profile.language'),
                  hint: t('accounts.profile.language_hint'),
                },
                {
                  kind: 'text',
                  name: 'profession',
                  label: t('accounts.profile.profession'),
                  autocomplete: 'organization-title',
                  optional: true,
                },
              ]}
              buttons={[{ label: t('accounts.profile.save') }]}
            />
          </Section>
        </WorkArea>
      ),
    }
  },
})
