/** Pages and records of the accounts for the test of all rights: people, invitations, applications, services, links. */

import { sealNow } from '../../src/action/audit-seal.ts'
import { may } from '../../src/action/rights.ts'
import { startUp } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/ids.ts'
import { applicationById, insertApplication, markConfirmed } from '../../src/modules/accounts/applications/queries.ts'
import type { GrantTerms } from '../../src/modules/accounts/grants/grant.ts'
import { invite } from '../../src/modules/accounts/invitations/actions.ts'
import { newLink } from '../../src/modules/accounts/invitations/invitation.ts'
import { rights } from '../../src/modules/accounts/permissions.ts'
import { insertService } from '../../src/modules/accounts/services/queries.ts'
import { sendResetLinkTo } from '../../src/modules/accounts/users/reset.ts'
import { makeUser, type User } from './people.ts'
import {
  asked,
  cookieOf,
  type PageAt,
  type PageSample,
  type RecordSample,
  states,
  visible,
  type World,
} from './rights-world.ts'

export const address = (): string => `${newId()}@example.org`

export const newInvitation = (world: World) =>
  visible(world, (tx) => {
    const terms: GrantTerms = {
      role: 'donor',
      reach: 'everything',
      states: [],
      regions: [],
      groupings: [],
      project: null,
      module: null,
      until: null,
    }
    const person = { email: address(), name: 'Amal', language: 'en', state: null, organisation: null } as const
    return invite(tx, { ...person, profession: null, grants: [terms], invitedBy: 'pacta', reason: 'for the test' })
  })

/** One that waits for its decision; `token` is that of the link by which it was confirmed. */
export const newApplication = async (world: World, state: string) => {
  const id = newId()
  const { token, sha256 } = newLink()
  const person = {
    name: 'Amal',
    email: address(),
    profession: 'Prosecutor',
    institution: 'Court',
    language: 'en',
  } as const
  await visible(world, async (tx) => {
    await insertApplication(tx, { ...person, id, state, motivation: 'To learn what the treaties ask for', sha256 })
    await markConfirmed(tx, await applicationById(tx, id))
  })
  return { id, token }
}

const metadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example/metadata">
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing">
    <KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>AA==</X509Certificate></X509Data></KeyInfo>
  </KeyDescriptor><SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
    Location="https://idp.example/sso"/></IDPSSODescriptor></EntityDescriptor>`

export const newServiceFields = () => ({
  id: `s${newId().replaceAll('-', '')}`,
  name: 'Academy',
  domain: 'academy.example',
  metadata,
})

export const newService = async (world: World): Promise<string> => {
  const { id, name, domain } = newServiceFields()
  const row = { id: newId(), provider_id: id, name, domain, issuer: 'https://idp.example/metadata' }
  await visible(world, (tx) => insertService(tx, { ...row, saml_config: '{}' }))
  return id
}

const inEach = <T extends PageAt | { readonly id: string }>(
  make: (state: string) => Promise<T>,
): Promise<readonly T[]> => Promise.all(states.map(make))

export const placeOfUser = ({ id }: User, state: string) => ({ owner: id, states: [state] })

const ofUsers =
  (path: (id: string) => string): PageSample =>
  ({ storage }) =>
    inEach(async (state) => {
      const user = await makeUser(storage.db, { state })
      return { address: path(user.id), place: placeOfUser(user, state) }
    })

/** What is held about somebody else is read only after a reason was given. */
const afterReason =
  (path: (id: string) => string): PageSample =>
  (world) =>
    inEach(async (state) => {
      const user = await makeUser(world.storage.db, { state })
      const place = placeOfUser(user, state)
      return {
        address: path(user.id),
        place,
        before: async ({ actor, visitor }) => {
          if (!may(actor, rights['personal-data.see'], place)) return
          const input = { user: user.id, reason: 'for the test' }
          await asked(world, 'accounts.personal-data.read', input, cookieOf(visitor.cookie))
        },
      }
    })

const linkInMail = async (world: World, user: User): Promise<string> => {
  await visible(world, (tx) => sendResetLinkTo(tx, user))
  const { body } = await visible(world, (tx) =>
    tx.selectFrom('mail').select('body').where('to_address', '=', user.email).executeTakeFirstOrThrow(),
  )
  return /\/password\/reset\/[\w-]+/.exec(body ?? '')?.[0] ?? ''
}

export const accountPages: Readonly<Record<string, PageSample>> = {
  '/users/:id': ofUsers((id) => `/users/${id}`),
  '/users/:id/data': ofUsers((id) => `/users/${id}/data`),
  '/users/:id/erase': ofUsers((id) => `/users/${id}/erase`),
  '/users/:id/data.json': afterReason((id) => `/users/${id}/data.json`),
  '/users/:id/data.pdf': afterReason((id) => `/users/${id}/data.pdf`),
  '/applications/:id': (world) =>
    inEach(async (state) => ({
      address: `/applications/${(await newApplication(world, state)).id}`,
      place: { states: [state] },
    })),
  '/application/:token': async (world) => [
    { address: `/application/${(await newApplication(world, 'TUN')).token}`, place: {} },
  ],
  '/invitation/:token': async (world) => [
    { address: new URL((await newInvitation(world)).link).pathname.slice('/en'.length), place: {} },
  ],
  '/password/reset/:token': async (world) => [
    { address: await linkInMail(world, await makeUser(world.storage.db)), place: {} },
  ],
  '/services/:id': async (world) => [{ address: `/services/${await newService(world)}`, place: {} }],
  // There is a secret to be confirmed only after the step before.
  '/profile/second-factor': async () => [
    {
      address: '/profile/second-factor',
      before: async ({ visitor }) => {
        await visitor.post('/en/profile/security', 'begin-app')
      },
    },
  ],
  '/audit/seal.json': async ({ storage }) => {
    await sealNow(storage.db, startUp)
    return [{ address: '/audit/seal.json' }]
  },
}

export const accountRecords: Readonly<Record<string, RecordSample>> = {
  user: ({ storage }) =>
    inEach(async (state) => {
      const user = await makeUser(storage.db, { state })
      return { id: user.id, place: placeOfUser(user, state) }
    }),
  invitation: async (world) => [{ id: (await newInvitation(world)).id, place: {} }],
  application: (world) =>
    inEach(async (state) => ({ id: (await newApplication(world, state)).id, place: { states: [state] } })),
}
