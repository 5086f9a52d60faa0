/** How one comes in: password, app, passkeys, and where one is signed in now. */
import { z } from 'zod'
import { type Outcome, type PageContext, page } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { Notice, PageHead, Section } from '../../../ui/page.tsx'
import { WorkArea } from '../area.tsx'
import { rights } from '../permissions.ts'
import { isProved } from '../sign-in/proof.ts'
import {
  addPasskey,
  changePassword,
  endOneSession,
  endOtherSessions,
  me,
  removeOwnPasskey,
  renameOwnPasskey,
} from './actions.ts'
import { provePosts } from './prove-posts.ts'
import { passkeysOf, profileOf, sessionsOf, waysOf } from './queries.ts'
import { beginSecondFactor, removeSecondFactor, renewCodes, useSecondFactor } from './second-factor.ts'
import { codesShown } from './second-factor-page.tsx'
import { appPath, Passkeys, Password, Prove, path, problemOf, RenamePasskey, SecondFactor } from './security-parts.tsx'
import { Sessions } from './sessions-part.tsx'

const done = (flash: Extract<Outcome, { to: string }>['flash'], cookies: readonly string[] = []): Outcome => ({
  to: path,
  ...(flash && { flash }),
  cookies,
})

/** What the page shows of its reader. */
const readOwn = (context: PageContext) =>
  reading(context, rights['profile.see'], async (tx) => {
    const user = me(context.actor)
    const profile = await profileOf(tx, user)
    const sessions = await sessionsOf(tx, user)
    const passkeys = await passkeysOf(tx, user)
    const ways = await waysOf(tx, user)
    return { profile, sessions, passkeys, ways, proved: await isProved(tx, context.actor) }
  })

export const securityPage = page({
  path,
  right: rights['profile.see'],
  query: z.object({ rename: z.uuid().optional() }),
  posts: {
    ...provePosts(path),
    password: {
      action: changePassword,
      run: async ({ act, fields: { current, password }, translator: { language } }) => {
        await act(changePassword, { current, password, language })
        return done('accounts.profile.password_changed')
      },
    },
    'begin-app': {
      action: beginSecondFactor,
      run: async ({ act }) => {
        await act(beginSecondFactor, {})
        return { to: appPath }
      },
    },
    'use-code': {
      action: useSecondFactor,
      run: async ({ act, fields: { code } }) => {
        const { cookies } = await act(useSecondFactor, { code })
        return done('accounts.profile.app_used', cookies)
      },
    },
    'renew-codes': {
      action: renewCodes,
      run: async (context) => {
        const { codes } = await context.act(renewCodes, {})
        return { show: codesShown(context, codes) }
      },
    },
    'remove-app': {
      action: removeSecondFactor,
      run: async ({ act }) => {
        const { cookies } = await act(removeSecondFactor, {})
        return done('accounts.profile.app_removed', cookies)
      },
    },
    'add-passkey': {
      action: addPasskey,
      run: async ({ act, fields: { passkey, name } }) => {
        await act(addPasskey, { passkey, name })
        return done('accounts.profile.passkey_added')
      },
    },
    'rename-passkey': {
      action: renameOwnPasskey,
      run: async ({ act, fields: { passkey, name } }) => {
        await act(renameOwnPasskey, { passkey, name })
        return done('accounts.profile.saved')
      },
    },
    'remove-passkey': {
      action: removeOwnPasskey,
      run: async ({ act, fields: { passkey } }) => {
        await act(removeOwnPasskey, { passkey })
        return done('accounts.profile.passkey_removed')
      },
    },
    'end-session': {
      action: endOneSession,
      run: async ({ act, fields: { session } }) => {
        await act(endOneSession, { session })
        return done('accounts.profile.session_ended')
      },
    },
    'end-others': {
      action: endOtherSessions,
      run: async ({ act }) => {
        await act(endOtherSessions, {})
        return done('accounts.profile.sessions_ended')
      },
    },
  },
  render: async (context) => {
    const { translator, query, posted, actor } = context
    const { t } = translator
    const { profile, sessions, passkeys, ways, proved } = await readOwn(context)
    const title = t('accounts.profile.security')
    const hasPassword = ways.includes('credential')
    const renamed = passkeys.find(({ id }) => id === query.rename)
    // A button of a table has no form of its own in which its problem could stand.
    const ofButton = posted && !('says' in problemOf(context, posted.form)) && posted.problem.code === 'conflict'
    return {
      title,
      body: (
        <WorkArea context={context} current={path}>
          <PageHead title={title} answer={t('accounts.profile.security_answer')} />
          {ofButton && <Notice kind="warning" title={t('accounts.profile.last_way')} />}
          {!proved && <Prove context={context} hasPassword={hasPassword} hasPasskey={passkeys.length > 0} to={path} />}
          {renamed && (
            <Section title={t('accounts.profile.rename')}>
              <RenamePasskey context={context} passkey={renamed} />
            </Section>
          )}
          {proved && <Password context={context} has={hasPassword} />}
          <SecondFactor
            context={context}
            enabled={profile.twoFactor}
            used={actor.session?.secondFactor ?? false}
            proved={proved}
          />
          <Passkeys context={context} passkeys={passkeys} proved={proved} />
          <Sessions context={context} sessions={sessions} />
        </WorkArea>
      ),
    }
  },
})
