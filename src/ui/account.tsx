/** Who reads, at the end of the bar: the way in, or the reader's name with their pages and the way out. */
import type { Translator } from '../i18n/translate.ts'
import { PersonMark } from './mark.tsx'
import type { Link } from './page.tsx'

interface SignedOut {
  readonly signedIn: false
  readonly signInHref: string
}

interface SignedIn {
  readonly signedIn: true
  readonly name: string
  readonly profileHref: string
  /** The areas that this reader may enter. */
  readonly items: readonly Link[]
  readonly signOut: { readonly action: string; readonly key: string }
}

export type AccountProps = SignedOut | SignedIn

export const SignInLink = ({ translator, account }: { translator: Translator; account: SignedOut }) => (
  <a class="sign-in" href={account.signInHref}>
    {translator.t('ui.account.sign_in')}
  </a>
)

const Menu = ({ translator, account }: { translator: Translator; account: SignedIn }) => {
  const { t } = translator
  return (
    <details class="drop account" name="bar">
      <summary>
        <PersonMark />
        <span class="hidden">{t('ui.account.label')} </span>
        <bdi>{account.name}</bdi>
      </summary>
      <div class="panel">
        <ul class="plain">
          <li>
            <a href={account.profileHref}>
              <bdi>{account.name}</bdi>
              <small>{t('ui.account.profile')}</small>
            </a>
          </li>
          {account.items.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        <form method="post" action={account.signOut.action}>
          <input type="hidden" name="form" value="sign-out" />
          <input type="hidden" name="key" value={account.signOut.key} />
          <button type="submit" class="quiet">
            {t('ui.account.sign_out')}
          </button>
        </form>
      </div>
    </details>
  )
}

export const Account = ({ translator, account }: { translator: Translator; account: AccountProps }) =>
  account.signedIn ? (
    <Menu translator={translator} account={account} />
  ) : (
    <SignInLink translator={translator} account={account} />
  )
