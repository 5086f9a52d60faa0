/** The draft's provisions beside a form: searched, listed under their articles, chosen by check boxes. */
import { Fragment } from 'preact'
import type { PageContext } from '../../../../action/manifest.ts'
import { wordsMatch } from '../../../reference/index.ts'
import type { Provision } from '../../drafts/draft.ts'
import { inLanguage } from '../../drafts/pages/views.tsx'
import type { ReviewVersion } from '../review.ts'
import { firstWords, provisionName } from '../words.tsx'

const groups = new Set(['part', 'chapter', 'section'])

type ById = ReadonlyMap<string, Provision>

/** The article in which a provision stands; itself where it stands in none. */
const articleOf = (provision: Provision, byId: ById): Provision => {
  let at: Provision = provision
  while (at.kind !== 'article') {
    const parent: Provision | undefined = at.parent === null ? undefined : byId.get(at.parent)
    if (parent === undefined || groups.has(parent.kind)) return at
    at = parent
  }
  return at
}

/** Articles of which some words are sought, whole; and what is chosen already. */
export const foundProvisions = (
  provisions: readonly Provision[],
  byId: ById,
  sought: string,
  chosen: readonly string[],
): readonly Provision[] => {
  if (sought.trim() === '') return provisions
  const isFound = wordsMatch(sought)
  const articles = new Set(
    provisions
      .filter(({ id, number, heading, text }) => chosen.includes(id) || isFound([`${number} ${heading} ${text}`]))
      .map((provision) => articleOf(provision, byId).id),
  )
  return provisions.filter((provision) => !groups.has(provision.kind) && articles.has(articleOf(provision, byId).id))
}

interface PickerProps {
  readonly context: PageContext
  readonly version: ReviewVersion
  readonly provisions: readonly Provision[]
  readonly byId: ById
  readonly chosen: readonly string[]
  /** Words sought in the draft. */
  readonly sought: string
  readonly wrong: string | undefined
}

const Line = ({ provision, byId, chosen }: { provision: Provision; byId: ById; chosen: readonly string[] }) => {
  const { id, kind, number, heading, text } = provision
  // Without number and heading the beginning of the text stands for them.
  const start = number === '' && heading === '' ? firstWords(text) : ''
  if (groups.has(kind))
    return (
      <li class="group" id={`pick-${provision.eid}`}>
        {number} {heading}
      </li>
    )
  return (
    <li class={`pick-${kind}`} id={`pick-${provision.eid}`}>
      <label>
        <input type="checkbox" name="provisions" value={id} checked={chosen.includes(id)} />
        <span>
          <b title={provisionName(id, byId)}>{number || heading || start}</b>
          {start === '' && ' '}
          {number !== '' && heading !== '' && <i>{heading} </i>}
          {text.slice(start.length)}
        </span>
      </label>
    </li>
  )
}

export const Picker = ({ context, version, provisions, byId, chosen, sought, wrong }: PickerProps) => {
  const { t } = context.translator
  const shown = foundProvisions(provisions, byId, sought, chosen)
  const articles = provisions.filter(({ kind }) => kind === 'article' || groups.has(kind))
  return (
    <fieldset class={wrong === undefined ? 'picker field' : 'picker field invalid'} id="finding-provisions">
      <legend class="label">{t('assistance.reviews.provisions')}</legend>
      <p class="hint">{t('assistance.reviews.provisions_hint')}</p>
      {wrong !== undefined && <p class="wrong">{wrong}</p>}
      <div class="seek-in">
        <label for="finding-sought">{t('assistance.reviews.sought')}</label>
        <input id="finding-sought" type="search" name="sought" value={sought} dir="auto" />
        <button type="submit" class="quiet" name="then" value="search">
          {t('assistance.reviews.seek')}
        </button>
      </div>
      {sought === '' && articles.length > 1 && (
        <details class="law-contents">
          <summary>{t('assistance.reviews.contents')}</summary>
          <ul class="plain" {...inLanguage(version.language)}>
            {articles.map(({ id, eid, kind, number, heading }) => (
              <li key={id} class={kind === 'article' ? undefined : 'group'}>
                <a href={`#pick-${eid}`}>
                  {number} {heading}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {sought !== '' && (
        <p class="note" role="status">
          {t('assistance.reviews.found', { count: shown.filter(({ kind }) => kind === 'article').length })}
        </p>
      )}
      {chosen.length > 0 && (
        <p class="chosen">
          {t('assistance.reviews.chosen')}{' '}
          <bdi lang={version.language}>
            {chosen.map((id, at) => (
              <Fragment key={id}>
                {at > 0 && ' · '}
                <a href={`#pick-${byId.get(id)?.eid ?? ''}`}>{provisionName(id, byId)}</a>
              </Fragment>
            ))}
          </bdi>
        </p>
      )}
      <section class="picks" aria-label={t('assistance.reviews.provisions')} tabindex={0}>
        <ul class="plain" {...inLanguage(version.language)}>
          {shown.map((provision) => (
            <Line key={provision.id} provision={provision} byId={byId} chosen={chosen} />
          ))}
        </ul>
      </section>
    </fieldset>
  )
}
