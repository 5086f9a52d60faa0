/** Who sent a request, and what stands in the menus for them. */
import type { PlainKey } from '../i18n/translate.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Right } from './rights.ts'

/** What the bar reminds of, and the page on which it is put right. */
export interface IdentityNotice {
  readonly key: PlainKey
  readonly path: string
  readonly label: PlainKey
  /** Said where the reader finds nothing, because of it perhaps. */
  readonly missing: PlainKey
}

/** Someone who came with a session or a token. */
export interface Identity {
  readonly actor: Actor
  readonly name: string
  /** What the bar should remind of, such as a missing second factor. */
  readonly notices: readonly IdentityNotice[]
}

export interface MenuEntry {
  readonly label: PlainKey
  readonly path: string
  readonly order: number
  readonly right: Right
}

/** A page of the area in which people work, beside everyone's own pages. */
export interface AreaEntry extends MenuEntry {
  /** Heading under which it stands in the area's menu. */
  readonly group: PlainKey
  /** Stands behind the reader's name in the bar too. */
  readonly bar?: true
}
