/** The roles: what each may do, in sentences and as a table, and which of them need two factors. */
import { z } from 'zod'
import { type PageContext, page } from '../../../action/manifest.ts'
import { may, type Right } from '../../../action/rights.ts'
import { type Role, roles } from '../../../kernel/actor.ts'
import { Form, type FormValues } from '../../../ui/form.tsx'
import { DefinitionList, Lines, Notice, PageHead, Section } from '../../../ui/page.tsx'
import { ScrollRegion } from '../../../ui/table.tsx'
import { WorkArea } from '../area.tsx'
import { rights } from '../permissions.ts'
import { requireSecondFactor } from './actions.ts'
import { requiredRoles } from './queries.ts'
import { allRights, holderName, holders, rightWords } from './sentences.ts'
import { moduleName, roleName, roleOptions } from './words.tsx'

const path = '/roles'

/** Rights in words, one a line, part by part. */
const RightsOf = ({ context, held }: { context: PageContext; held: (right: Right) => boolean }) => {
  const { translator, modules } = context
  const items = modules.flatMap(({ name, rights: stated }) => {
    const some = Object.values(stated).filter(held)
    return some.length === 0
      ? []
      : [
          {
            key: name,
            term: moduleName(translator, name),
            value: <Lines lines={some.map((right) => rightWords(translator, right))} />,
          },
        ]
  })
  return items.length === 0 ? null : <DefinitionList items={items} />
}

/** What a role may do beyond what everyone may. */
const RoleSection = ({ context, role, required }: { context: PageContext; role: Role; required: boolean }) => {
  const { translator, modules } = context
  const { t } = translator
  const some = allRights(modules).some(({ holders: of }) => of.includes(role))
  return (
    <Section id={role} title={roleName(translator, role)} aside={required ? t('accounts.grants.needs_two') : undefined}>
      <p>
        {t(`accounts.about.${role}`)} {t(some ? 'accounts.grants.may' : 'accounts.grants.only_public')}
      </p>
      <RightsOf context={context} held={({ holders: of }) => of.includes(role)} />
    </Section>
  )
}

/** What comes without a role. */
const Others = ({ context }: { context: PageContext }) => (
  <>
    {(['public', 'self', 'operator'] as const).map((holder) => (
      <Section key={holder} id={holder} title={holderName(context.translator, holder)}>
        <p>{context.translator.t('accounts.grants.may')}</p>
        <RightsOf context={context} held={({ holders: of }) => of.includes(holder)} />
      </Section>
    ))}
  </>
)

/** A tick or a dash, each with its word. */
const Held = ({ held, words }: { held: boolean; words: string }) => (
  <span role="img" aria-label={words} class={held ? undefined : 'muted'}>
    {held ? '✓' : '–'}
  </span>
)

const Matrix = ({ context }: { context: PageContext }) => {
  const { translator, modules } = context
  const { t } = translator
  const [yes, no] = [t('accounts.users.yes'), t('accounts.users.no')]
  return (
    <Section title={t('accounts.grants.matrix')}>
      <ScrollRegion matrix label={t('accounts.grants.matrix')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('accounts.grants.right')}</th>
              {holders.map((holder) => (
                <th key={holder} scope="col">
                  <span class="up">{holderName(translator, holder)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {modules.map(({ name, rights: stated }) => (
            <tbody key={name}>
              <tr class="group">
                <th scope="rowgroup" colspan={holders.length + 1}>
                  <span>{moduleName(translator, name)}</span>
                </th>
              </tr>
              {Object.values(stated).map((right) => (
                <tr key={right.name}>
                  <th scope="row">{rightWords(translator, right)}</th>
                  {holders.map((holder) => {
                    const held = right.holders.includes(holder) || right.holders.includes('public')
                    return (
                      <td key={holder}>
                        <Held held={held} words={held ? yes : no} />
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </Section>
  )
}

const Requirement = ({ context, required }: { context: PageContext; required: readonly Role[] }) => {
  const { translator, href, key, posted } = context
  const { t } = translator
  return (
    <Section title={t('accounts.grants.two_factors')}>
      <Form
        translator={translator}
        form="require"
        formKey={key}
        action={href(path)}
        values={(posted?.values as FormValues | undefined) ?? { roles: [...required] }}
        {...(posted === undefined ? {} : { problem: posted.problem })}
        fields={[
          {
            kind: 'checks',
            name: 'roles',
            label: t('accounts.grants.need_two'),
            hint: t('accounts.grants.need_two_hint'),
            options: roleOptions(translator),
            optional: true,
          },
          { kind: 'textarea', name: 'reason', label: t('ui.form.reason'), hint: t('ui.form.reason_hint'), rows: 3 },
        ]}
        buttons={[{ label: t('accounts.users.save') }]}
      />
    </Section>
  )
}

export const rolesPage = page({
  path,
  right: rights['role.see'],
  query: z.object({}),
  posts: {
    require: {
      action: requireSecondFactor,
      run: async ({ act, fields }) => {
        await act(requireSecondFactor, fields)
        return { to: path, flash: 'accounts.grants.required' as const }
      },
    },
  },
  render: async (context) => {
    const { translator, actor, db } = context
    const { t } = translator
    const required = await requiredRoles(db)
    const title = t('accounts.grants.roles_title')
    const body = (
      <>
        <PageHead title={title} answer={t('accounts.grants.roles_answer')} />
        <Notice kind="info" title={t('accounts.grants.deny')} />
        {roles.map((role) => (
          <RoleSection key={role} context={context} role={role} required={required.includes(role)} />
        ))}
        <Others context={context} />
        {may(actor, rights['role.change'], {}) && <Requirement context={context} required={required} />}
        <Matrix context={context} />
      </>
    )
    return {
      title,
      body:
        actor.user === null ? (
          body
        ) : (
          <WorkArea context={context} current={path}>
            {body}
          </WorkArea>
        ),
    }
  },
})
