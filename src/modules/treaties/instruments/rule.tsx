/** An instrument's rule of entry into force in words, and whether it reproduces the date on record from the acts at hand. */
import { may } from '../../../action/rights.ts'
import type { Translator } from '../../../i18n/translate.ts'
import { DefinitionList, InlineList, Notice, Section } from '../../../ui/page.tsx'
import { stateName } from '../../reference/index.ts'
import { rights } from '../permissions.ts'
import type { Register } from '../register.ts'
import type { Delay, Instrument } from './instrument.ts'
import type { InstrumentView } from './query.ts'

const delayWords = ({ t }: Translator, delay: Delay): string =>
  'days' in delay
    ? t('treaties.rule.days', { days: delay.days })
    : t('treaties.rule.first_day_of_month', { months: delay.first_day_of_month_after })

const eachPartyWords = (words: Translator, delay: Delay): string =>
  'days' in delay ? words.t('treaties.rule.each_party_days', { days: delay.days }) : delayWords(words, delay)

/** The rule as a list of its parts: number, delay, condition. */
const ruleWords = (words: Translator, register: Register, { entry_into_force: rule }: Instrument): string[] => {
  const { t, text } = words
  const title = (code: string) => text(register.instruments.get(code)!.short_title)
  const number =
    'share' in rule
      ? t('treaties.rule.share', {
          numerator: rule.share.numerator,
          denominator: rule.share.denominator,
          instrument: title(rule.share.of),
        })
      : t('treaties.rule.deposits', { count: rule.deposits })
  const condition =
    rule.condition?.kind === 'producer-states'
      ? t('treaties.rule.condition.producer-states', { count: rule.condition.count })
      : rule.condition?.kind === 'parent-in-force'
        ? t('treaties.rule.condition.parent-in-force', { instrument: title(rule.condition.instrument) })
        : null
  return [number, delayWords(words, rule.delay), ...(condition === null ? [] : [condition])]
}

/** Gaps that can keep a count from reproducing a date. */
const explaining = ['dissolved-states', 'earlier-act-not-listed', 'conference-participants-missing', 'no-denunciations']

/** States that no longer exist, and did when the instrument was on its way into force: whose acts may be missing. */
const AddDissolved = ({
  context,
  reference,
  instrument,
}: Pick<InstrumentView, 'context' | 'reference' | 'instrument'>) => {
  const { translator, href, actor } = context
  const { adopted_on, in_force_on, code } = instrument
  const states = [...reference.states.values()].filter(
    ({ kind, admitted_on, ended_on }) =>
      kind === 'former' &&
      ended_on !== null &&
      ended_on >= adopted_on &&
      (admitted_on === null || in_force_on === null || admitted_on <= in_force_on),
  )
  if (states.length === 0) return null
  const adds = may(actor, rights['act.propose'])
  return (
    <>
      <p>{translator.t(adds ? 'treaties.rule.add_dissolved' : 'treaties.rule.dissolved_missing')}</p>
      <InlineList
        items={states.map(({ code: state, name }) => ({
          key: state,
          content: adds ? (
            <a href={href('/acts/new', { instrument: code, state, kind: 'ratification' })}>{translator.text(name)}</a>
          ) : (
            translator.text(name)
          ),
        }))}
      />
    </>
  )
}

export const Rule = ({ context, register, reference, instrument }: InstrumentView) => {
  const { translator } = context
  const { t, text, date } = translator
  const { entry_into_force: rule, for_each_party, gaps, in_force_on } = instrument
  const { computed, decisive, needed, agrees } = register.reproductions.get(instrument.code)!
  const reasons = explaining.filter((gap) => gaps.includes(gap)).flatMap((gap) => register.gaps.get(gap) ?? [])
  return (
    <Section title={t('treaties.rule.title')} id="rule">
      <DefinitionList
        items={[
          {
            term: t('treaties.rule.article', { article: rule.article }),
            value: (
              <>
                {translator.clauses(ruleWords(translator, register, instrument))}
                {rule.limited_to && <small class="below">{t(`treaties.rule.limited.${rule.limited_to}`)}</small>}
              </>
            ),
          },
          {
            term: t('treaties.rule.each_party'),
            value: `${eachPartyWords(translator, for_each_party.delay)} (${t('treaties.rule.article', { article: for_each_party.article })})`,
          },
          {
            term: t('treaties.rule.on_record'),
            value: in_force_on === null ? t('treaties.instrument.not_in_force') : date(in_force_on),
          },
          {
            term: t('treaties.rule.computed'),
            value: computed === null ? t('treaties.rule.not_reached') : date(computed),
          },
          {
            term: t('treaties.rule.decisive'),
            value:
              decisive &&
              t('treaties.rule.decisive_value', {
                needed: needed ?? 0,
                state: stateName(reference, translator, decisive.state),
                date: date(decisive.deposited_on),
              }),
          },
        ]}
      />
      {agrees ? (
        <p class="agrees">{t('treaties.rule.agrees')}</p>
      ) : (register.acts.get(instrument.code) ?? []).length === 0 ? (
        <p class="note">{t('treaties.instruments.keeping.no_acts')}</p>
      ) : (
        <Notice kind="warning" title={t('treaties.rule.differs')}>
          <ul>
            {reasons.map(({ id, title, explanation }) => (
              <li key={id}>
                <strong>{text(title)}.</strong> {text(explanation)}
              </li>
            ))}
            {rule.limited_to && <li>{t(`treaties.rule.limited.${rule.limited_to}`)}</li>}
          </ul>
          {gaps.includes('dissolved-states') && <AddDissolved {...{ context, reference, instrument }} />}
        </Notice>
      )}
    </Section>
  )
}
