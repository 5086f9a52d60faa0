/** What coming in contributes to the module: pages, actions, addresses for scripts and services. */
import type { Module } from '../../action/manifest.ts'
import { rights } from './permissions.ts'
import {
  addPasskey,
  changePassword,
  changeProfile,
  endOneSession,
  endOtherSessions,
  proveByPasskey,
  proveByPassword,
  removeOwnPasskey,
  renameOwnPasskey,
} from './profile/actions.ts'
import { profilePage } from './profile/pages.tsx'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewCodes,
  useSecondFactor,
} from './profile/second-factor.ts'
import { secondFactorSetUpPage } from './profile/second-factor-page.tsx'
import { securityPage } from './profile/security.tsx'
import { addOidcService, addSamlService, removeService, testService } from './services/actions.ts'
import { newServicePages, servicesPage } from './services/pages.tsx'
import { serviceRoutes } from './services/routes.ts'
import { servicePage } from './services/service-page.tsx'
import { sweepJob } from './sessions/sweep.ts'
import { proveSecondFactor, signIn, signInByPasskey, signOut } from './sign-in/actions.ts'
import { secondFactorPage, signInPage, signOutPage } from './sign-in/pages.tsx'
import { passkeyRoutes } from './sign-in/passkey.ts'
import { askForReset, resetJob, resetPassword } from './sign-in/reset.ts'
import { forgotPage, resetPage } from './sign-in/reset-pages.tsx'

export const comingIn = {
  accountMenu: [
    {
      label: 'accounts.profile.title',
      path: '/profile',
      order: 10,
      right: rights['profile.see'],
      group: 'accounts.group.own',
    },
    {
      label: 'accounts.profile.security',
      path: '/profile/security',
      order: 20,
      right: rights['profile.see'],
      group: 'accounts.group.own',
    },
    {
      label: 'accounts.services.title',
      path: '/services',
      order: 45,
      right: rights['sign-in-service.see'],
      group: 'accounts.group.people',
    },
  ],
  pages: [
    signInPage,
    secondFactorPage,
    signOutPage,
    forgotPage,
    resetPage,
    profilePage,
    securityPage,
    secondFactorSetUpPage,
    servicesPage,
    ...newServicePages,
    servicePage,
  ],
  actions: [
    signIn,
    proveSecondFactor,
    signInByPasskey,
    signOut,
    askForReset,
    resetPassword,
    changeProfile,
    proveByPassword,
    proveByPasskey,
    changePassword,
    beginSecondFactor,
    confirmSecondFactor,
    useSecondFactor,
    renewCodes,
    removeSecondFactor,
    addPasskey,
    renameOwnPasskey,
    removeOwnPasskey,
    endOneSession,
    endOtherSessions,
    addOidcService,
    addSamlService,
    removeService,
    testService,
  ],
  routes: [...passkeyRoutes, ...serviceRoutes],
  jobs: [resetJob, sweepJob],
} satisfies Partial<Module>
