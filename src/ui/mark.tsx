/** Pacta's own mark and the few signs that pages use; drawn here so that no icon font or image is needed. */

/** A page with the line of a pact drawn across it. */
const page = 'M3 1h8.5L17 6.5V19H3zM11.5 1v5.5H17'
const pact = 'M6 14.2c1.2-2.6 2.3-2.6 3-.9s1.6 1.7 2.4-.4 1.7-2.3 2.6-1.3'

export const Mark = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
    <path d={page} stroke-linejoin="round" />
    <path d={pact} stroke-linecap="round" />
  </svg>
)

/** The same mark, small, beside a figure: it opens the records behind the number. */
export const ProofMark = () => (
  <svg class="proof" viewBox="0 0 12 14" fill="none" stroke="currentColor" stroke-width="1.3" aria-hidden="true">
    <path d="M1.5 1h6L10.5 4v9h-9z" stroke-linejoin="round" />
    <path d="M3.8 6.5h4.4M3.8 9.5h4.4" stroke-linecap="round" />
  </svg>
)

/** Beside what a note casts doubt on. */
export const DoubtMark = () => (
  <svg viewBox="0 0 14 14" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true">
    <path d="M7 1.5 13 12.5H1z" stroke-linejoin="round" />
    <path d="M7 5.5v3.4M7 10.4v.8" stroke-linecap="round" />
  </svg>
)

export const SearchMark = () => (
  <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="m12.8 12.8 4.7 4.7" stroke-linecap="round" />
  </svg>
)

export const LanguageMark = () => (
  <svg class="proof" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
    <circle cx="10" cy="10" r="8" />
    <path d="M2 10h16M10 2c-5 5-5 11 0 16M10 2c5 5 5 11 0 16" />
  </svg>
)

export const PersonMark = () => (
  <svg class="proof" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
    <circle cx="10" cy="6.5" r="4" />
    <path d="M2.5 18.5c1-9 14-9 15 0" stroke-linecap="round" />
  </svg>
)
