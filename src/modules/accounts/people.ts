/** What people, invitations, applications, grants and tokens contribute to the module. */
import type { Module } from '../../action/manifest.ts'
import { confirmApplication, decideApplication, makeApplication, withdrawApplication } from './applications/actions.ts'
import { applicationLinkPage, applyPage } from './applications/apply-page.tsx'
import { applicationPage, applicationRecord, applicationsPage } from './applications/pages.tsx'
import { endGrant, giveGrant, requireSecondFactor } from './grants/actions.ts'
import { rolesPage } from './grants/roles-page.tsx'
import { acceptInvitation } from './invitations/accept.ts'
import { invitationPage } from './invitations/accept-page.tsx'
import { makeInvitation, resendInvitation, revokeInvitation } from './invitations/actions.ts'
import { invitePeoplePage } from './invitations/invite-page.tsx'
import { invitationRecord, invitationsPage } from './invitations/pages.tsx'
import { rights } from './permissions.ts'
import { makeToken, revokeToken } from './tokens/actions.ts'
import { tokensPage } from './tokens/pages.tsx'
import {
  correctUser,
  endUserSessions,
  resetSecondFactor,
  restoreUser,
  sendResetLink,
  suspendUser,
} from './users/actions.ts'
import { userCommands } from './users/commands.ts'
import { peoplePage, usersExport } from './users/list.tsx'
import { personPage, userRecord } from './users/person.tsx'

const inGroup = { group: 'accounts.group.people' } as const

export const people = {
  accountMenu: [
    { ...inGroup, label: 'accounts.users.title', path: '/users', order: 41, right: rights['user.list'], bar: true },
    {
      ...inGroup,
      label: 'accounts.invitations.title',
      path: '/invitations',
      order: 42,
      right: rights['invitation.see'],
    },
    {
      ...inGroup,
      label: 'accounts.applications.title',
      path: '/applications',
      order: 43,
      right: rights['application.see'],
      bar: true,
    },
    { ...inGroup, label: 'accounts.grants.roles_title', path: '/roles', order: 44, right: rights['role.see'] },
    {
      label: 'accounts.tokens.title',
      path: '/profile/tokens',
      order: 30,
      right: rights['token.make'],
      group: 'accounts.group.own',
    },
  ],
  pages: [
    peoplePage,
    // Before the page of one person, whose address would take it in.
    invitePeoplePage,
    personPage,
    invitationsPage,
    invitationPage,
    applyPage,
    applicationLinkPage,
    applicationsPage,
    applicationPage,
    rolesPage,
    tokensPage,
  ],
  actions: [
    makeInvitation,
    resendInvitation,
    revokeInvitation,
    acceptInvitation,
    makeApplication,
    confirmApplication,
    withdrawApplication,
    decideApplication,
    suspendUser,
    restoreUser,
    correctUser,
    resetSecondFactor,
    sendResetLink,
    endUserSessions,
    giveGrant,
    endGrant,
    requireSecondFactor,
    makeToken,
    revokeToken,
  ],
  exports: [usersExport],
  commands: userCommands,
  records: [userRecord, invitationRecord, applicationRecord],
} satisfies Partial<Module>
