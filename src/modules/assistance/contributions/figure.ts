/** The figure "ratifications with assistance": acts of consent to which a statement that stands is linked, by date of deposit. */
import type { Figure } from '../../../action/manifest.ts'
import { inSix } from '../../../i18n/in-six.ts'
import { referenceOf, stateName } from '../../reference/index.ts'
import { registerOf } from '../../treaties/index.ts'
import { consentById } from './actions.ts'
import { counted } from './contribution.ts'
import { everyContribution } from './queries.ts'

export const ratificationsWithAssistance: Figure = {
  id: 'ratifications-with-assistance',
  label: inSix(({ t }) => t('assistance.contributions.figure_label')),
  definition: inSix(({ t }) => t('assistance.contributions.figure_definition')),
  kind: 'computed',
  standsBeside: 'ratifications-assisted',
  evidence: async ({ db, translator: words }, scope) => {
    const { t, text, date } = words
    const [register, reference, statements] = await Promise.all([
      registerOf(db),
      referenceOf(db),
      everyContribution(db),
    ])
    const rows = counted(statements)
      .flatMap(({ act, grade, cleared }) => {
        const consent = consentById(register, act)
        return consent === undefined || consent.deposited_on < scope.from || consent.deposited_on > scope.to
          ? []
          : [{ consent, grade, cleared }]
      })
      // Those that the State has not cleared come last: their order must not tell which they are.
      .sort(
        (a, b) =>
          Number(b.cleared) - Number(a.cleared) ||
          (a.cleared && a.consent.deposited_on < b.consent.deposited_on ? -1 : 0),
      )
    return {
      value: rows.length,
      columns: [
        'assistance.contributions.state',
        'assistance.contributions.instrument',
        'assistance.contributions.deposited_on',
        'assistance.contributions.grade',
      ],
      rows: rows.map(({ consent, grade, cleared }) => ({
        cells: cleared
          ? [
              stateName(reference, words, consent.state),
              text(register.instruments.get(consent.instrument)!.short_title),
              date(consent.deposited_on),
              t(`assistance.contributions.grade.${grade}`),
            ]
          : [t('assistance.contributions.not_cleared'), '–', '–', t(`assistance.contributions.grade.${grade}`)],
        ...(cleared ? { href: `/treaties/${consent.instrument}` } : {}),
      })),
    }
  },
}
