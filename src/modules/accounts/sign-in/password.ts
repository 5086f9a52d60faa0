/** Which passwords are accepted: long ones that nobody guesses first (OWASP ASVS 5.0, V6.2; NIST SP 800-63B-4). */
import { dictionary } from '@zxcvbn-ts/language-common'
import { translator } from '../../../i18n/translate.ts'
import type { FieldProblem } from '../../../kernel/problem.ts'
import type { Language } from '../../../kernel/text.ts'

export const shortestPassword = 12
export const longestPassword = 128

let known: ReadonlySet<string> | undefined

/** Some 49,000 passwords that people choose most, in lower case. */
const common = (): ReadonlySet<string> => {
  known ??= new Set(dictionary['passwords-common'].map((password) => password.toLowerCase()))
  return known
}

/** What is left without the digits and signs that people put around a word: `Password-2016!` is `password`. */
const core = (password: string): string => password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** `abcabcabc` is `abc`; a text that repeats nothing is itself. */
const unit = (password: string): string => /^(.+?)\1+$/su.exec(password)?.[1] ?? password

const shortestUnit = 4

const isCommon = (password: string): boolean =>
  [password, core(password), unit(password), unit(core(password))].some(
    (each) => common().has(each) || (each !== password && each.length < shortestUnit),
  )

/** Words shorter than this say little about a person. */
const shortestWord = 4
/** So many characters beside the words that everyone knows are a password of their own. */
const enoughBeside = 8

const wordsAbout = ({ name, email }: { name: string; email: string }): string[] =>
  [
    'pacta',
    ...name.toLowerCase().split(/[^\p{L}\p{N}]+/u),
    ...(email.toLowerCase().split('@')[0] ?? '').split(/[^\p{L}\p{N}]+/u),
  ]
    .filter((word) => word.length >= shortestWord)
    .sort((a, b) => b.length - a.length)

const saysWhoseItIs = (password: string, about: { name: string; email: string }): boolean => {
  const words = wordsAbout(about)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), password)
  return rest.length < password.length && rest.length < enoughBeside
}

/** What is wrong with a new password, or null. Never repeats it. */
export const passwordProblem = (
  password: string,
  about: { readonly name: string; readonly email: string },
  language: Language,
  field = 'password',
): FieldProblem | null => {
  const { t } = translator(language)
  const length = [...password.normalize('NFKC')].length
  const says = (allowed: string, value = '…'): FieldProblem => ({ field, value, allowed })
  if (length < shortestPassword || length > longestPassword)
    return says(
      t('accounts.sign-in.password_length', { least: shortestPassword, most: longestPassword }),
      password === '' ? '' : '…',
    )
  const plain = password.normalize('NFKC').toLowerCase()
  if (isCommon(plain)) return says(t('accounts.sign-in.password_common'))
  if (saysWhoseItIs(plain, about)) return says(t('accounts.sign-in.password_personal'))
  return null
}
