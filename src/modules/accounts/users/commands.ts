/** `pacta user …`: for whoever holds the machine, above all when nobody else can come in. */
import { z } from 'zod'
import { fullDate, languageCode, many, optional } from '../../../action/input.ts'
import { isSet } from '../../../action/installation.ts'
import { type Context, command } from '../../../action/manifest.ts'
import { reading } from '../../../action/sight.ts'
import { roles } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { makeInvitation } from '../invitations/actions.ts'
import { rights } from '../permissions.ts'
import { endUserSessions, resetSecondFactor } from './actions.ts'
import { emailAddress, personName } from './input.ts'
import { peopleOf, personByEmail } from './queries.ts'

const lang = { description: 'language: ar, en, es, fr, ru, zh (default en)', value: 'language' }
/** Several by repetition or by commas. */
const list = many(z.string()).transform((values) => values.flatMap((value) => value.split(',')).filter(Boolean))
const why = optional(z.string().trim().min(3).max(1000))

/** Roles that hold everywhere unless something else is said; any other must never do so by an option forgotten. */
const overEverything = new Set<string>(['administrator', 'auditor'])
const reaches = '--states, --regions, --groupings, --project, --module; --everywhere'

export const inviteCommand = command({
  name: ['user', 'invite'],
  right: rights['invitation.make'],
  summary:
    'invite a person: prints the link by which they come in, and queues the mail with it if there is an address; ' +
    'the link is right only with the same PORT and PUBLIC_URL as the server has',
  options: {
    role: { description: `role to give: ${roles.join(', ')}`, value: 'role' },
    email: { description: 'address of the person; without one the link is for whoever holds it', value: 'address' },
    name: { description: 'name of the person', value: 'name' },
    states: {
      description: 'States in which the role holds, by alpha-3 code',
      value: 'codes',
    },
    regions: { description: 'M49 regions in which the role holds', value: 'codes' },
    groupings: { description: 'groups of States in which the role holds', value: 'ids' },
    project: { description: 'project in which the role holds', value: 'id' },
    module: { description: 'module in which the role holds', value: 'name' },
    everywhere: { description: 'the role holds everywhere, as that of administrator and auditor does without a reach' },
    until: { description: 'last day on which the role holds, YYYY-MM-DD', value: 'day' },
    reason: { description: 'why; it is kept in the audit log', value: 'text' },
    lang,
  },
  input: z.object({
    role: z.enum(roles),
    email: optional(emailAddress),
    name: optional(personName),
    states: list,
    regions: list,
    groupings: list,
    project: optional(z.string()),
    module: optional(z.string()),
    everywhere: z.boolean().default(false),
    until: optional(fullDate),
    reason: why,
    lang: languageCode.default('en'),
  }),
  run: async ({ db, actor, translator, print }, input) => {
    const { role, email, name, until, states, regions, groupings, project, module, everywhere, lang: language } = input
    const places = [
      ...states.map((code) => `state:${code}`),
      ...regions.map((code) => `region:${code}`),
      ...groupings.map((id) => `grouping:${id}`),
      ...(project === undefined ? [] : [`project:${project}`]),
      ...(module === undefined ? [] : [`module:${module}`]),
    ]
    const reached = places.length > 0
    if (reached ? everywhere : !everywhere && !overEverything.has(role))
      throw new Problem('bad-input', [
        { field: '--everywhere', value: reached ? places.join(', ') : '', allowed: reaches },
      ])
    const grant = { role, until, reach: places.length === 0 ? ['everything'] : places }
    const reason = input.reason ?? translator.t('accounts.users.command.reason')
    const { link } = await makeInvitation(db, actor, { email, name, language, grants: [grant], reason }, { language })
    print(link ?? '')
    if (email !== undefined)
      print(
        translator.t(isSet('SMTP_URL') ? 'accounts.users.command.mailed' : 'accounts.users.command.held', { email }),
      )
    return 0
  },
})

export const listCommand = command({
  name: ['user', 'list'],
  right: rights['user.list'],
  summary: 'list the people with an account: address, status, second factor, roles, name',
  options: { lang },
  input: z.object({ lang: languageCode.default('en') }),
  run: async (context) => {
    const people = await reading(
      context,
      rights['user.list'],
      (tx) => peopleOf(tx, {}),
      (found) => ({ action: 'accounts.user.list', subject: 'users:list', detail: { shown: found.length } }),
    )
    const { t } = context.translator
    if (people.length === 0) context.print(t('accounts.users.command.nobody'))
    for (const { email, status, secondFactor, roles: held, name } of people)
      context.print([email, status, secondFactor ? '2' : '1', held.join(',') || '-', name].join('\t'))
    return 0
  },
})

const byEmail = async (context: Context, email: string): Promise<string> => {
  const person = await reading(context, rights['user.see'], (tx) => personByEmail(tx, email))
  if (person === undefined)
    throw new Problem('bad-input', [
      { field: 'email', value: email, allowed: context.translator.t('accounts.users.command.known') },
    ])
  return person.id
}

const byAddress = {
  options: {
    email: { description: 'address of the person', value: 'address' },
    reason: { description: 'why; it is kept in the audit log', value: 'text' },
    lang,
  },
  input: z.object({ email: emailAddress, reason: why, lang: languageCode.default('en') }),
}

export const endSessionsCommand = command({
  ...byAddress,
  name: ['user', 'end-sessions'],
  right: rights['session.end'],
  summary: 'end every session of a person',
  run: async (context, { email, reason }) => {
    const { db, actor, translator, print } = context
    const user = await byEmail(context, email)
    const why = reason ?? translator.t('accounts.users.command.reason')
    const { sessions } = await endUserSessions(db, actor, { user, reason: why })
    print(translator.t('accounts.users.command.sessions', { count: sessions }))
    return 0
  },
})

export const resetSecondFactorCommand = command({
  ...byAddress,
  name: ['user', 'reset-second-factor'],
  right: rights['user.change'],
  summary: 'take away the second factor, recovery codes and passkeys of a person who has lost them',
  run: async (context, { email, reason }) => {
    const { db, actor, translator, print } = context
    const user = await byEmail(context, email)
    await resetSecondFactor(db, actor, { user, reason: reason ?? translator.t('accounts.users.command.reason') })
    print(translator.t('accounts.users.command.second_factor'))
    return 0
  },
})

export const userCommands = [inviteCommand, listCommand, endSessionsCommand, resetSecondFactorCommand]
