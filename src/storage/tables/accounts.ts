/** Tables of the accounts; see migrations/0006-accounts.sql. */
import type { ColumnType, Generated } from 'kysely'
import type { Language } from '../../kernel/text.ts'
import type { Json } from './register.ts'

type Stamp = ColumnType<Date, Date | undefined, Date>
type Moment = ColumnType<Date, Date, Date>
type MaybeMoment = ColumnType<Date | null, Date | null | undefined, Date | null>
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>

/** What an invitation will grant, and what a form of a grant gives. */
export interface GrantTerms {
  readonly role: string
  readonly reach: 'everything' | 'states' | 'project' | 'module'
  readonly states: readonly string[]
  readonly regions: readonly string[]
  readonly groupings: readonly string[]
  readonly project: string | null
  readonly module: string | null
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly until: string | null
}

export interface AccountsTables {
  app_user: {
    id: string
    name: string
    email: string
    email_verified: Generated<boolean>
    image: Maybe<string>
    created_at: Stamp
    updated_at: Stamp
    two_factor_enabled: Generated<boolean>
    language: Generated<Language>
    state: Maybe<string>
    organisation: Maybe<string>
    profession: Maybe<string>
    status: Generated<'active' | 'suspended' | 'erased'>
  }
  session: {
    id: string
    token: string
    user_id: string
    expires_at: Moment
    created_at: Stamp
    updated_at: Stamp
    ip_address: Maybe<string>
    user_agent: Maybe<string>
    second_factor: Generated<boolean>
    proved_at: Stamp
  }
  credential: {
    id: string
    account_id: string
    provider_id: string
    user_id: string
    access_token: Maybe<string>
    refresh_token: Maybe<string>
    id_token: Maybe<string>
    access_token_expires_at: MaybeMoment
    refresh_token_expires_at: MaybeMoment
    scope: Maybe<string>
    password: Maybe<string>
    created_at: Stamp
    updated_at: Stamp
  }
  verification: {
    id: string
    identifier: string
    value: string
    expires_at: Moment
    created_at: Stamp
    updated_at: Stamp
  }
  two_factor: {
    id: string
    secret: string
    backup_codes: string
    user_id: string
    verified: Maybe<boolean>
    failed_verification_count: Maybe<number>
    locked_until: MaybeMoment
  }
  passkey: {
    id: string
    name: Maybe<string>
    public_key: string
    user_id: string
    credential_id: string
    counter: number
    device_type: string
    backed_up: boolean
    transports: Maybe<string>
    created_at: MaybeMoment
    aaguid: Maybe<string>
  }
  sso_provider: {
    id: string
    issuer: string
    oidc_config: Maybe<string>
    saml_config: Maybe<string>
    user_id: Maybe<string>
    provider_id: string
    organization_id: Maybe<string>
    domain: string
    name: string
  }
  role_grant: {
    id: string
    user_id: string
    role: string
    reach: GrantTerms['reach']
    project: Maybe<string>
    module: Maybe<string>
    until: Maybe<string>
    reason: Maybe<string>
    granted_by: string
    granted_at: Stamp
    ended_at: MaybeMoment
    ended_by: Maybe<string>
    end_reason: Maybe<string>
  }
  role_grant_state: { grant_id: string; state: string }
  role_grant_region: { grant_id: string; region: string }
  role_grant_grouping: { grant_id: string; grouping_id: string }
  role_requirement: { role: string; second_factor: boolean }
  invitation: {
    id: string
    email: Maybe<string>
    name: Maybe<string>
    language: Generated<Language>
    state: Maybe<string>
    organisation: Maybe<string>
    profession: Maybe<string>
    grants: Json<readonly GrantTerms[]>
    token_sha256: string
    invited_by: string
    reason: Maybe<string>
    created_at: Stamp
    expires_at: Moment
    accepted_at: MaybeMoment
    user_id: Maybe<string>
    revoked_at: MaybeMoment
  }
  application: {
    id: string
    name: string
    email: string
    state: string
    profession: string
    institution: string
    motivation: string
    language: Generated<Language>
    created_at: Stamp
    confirm_sha256: Maybe<string>
    confirmed_at: MaybeMoment
    status: Generated<'unconfirmed' | 'pending' | 'admitted' | 'refused' | 'withdrawn'>
    decided_by: Maybe<string>
    decided_at: MaybeMoment
    reason: Maybe<string>
    invitation_id: Maybe<string>
  }
  api_token: {
    id: string
    user_id: string
    name: string
    sha256: string
    prefix: string
    rights: string[]
    second_factor: Generated<boolean>
    created_at: Stamp
    expires_at: Moment
    last_used_at: MaybeMoment
    revoked_at: MaybeMoment
  }
  sign_in_throttle: { key: string; failures: number; last_at: Stamp }
  idempotency: {
    actor: string
    key: string
    request: string
    result: ColumnType<{ value?: unknown } | null, string | undefined, string>
    at: Stamp
  }
}
