/** How treaties, resolutions and obligations are called on pages. */
import type { Translator } from '../../../i18n/translate.ts'
import type { Text } from '../../../kernel/text.ts'
import { isResolution } from '../resolutions/resolution.ts'
import type { Obligation } from './obligation.ts'
import { cited } from './order.ts'
import type { ObligationRegister } from './register.ts'

interface Titled {
  readonly title: Text
  readonly short_title: Text
}

/** Both registers; the one of treaties by its instruments alone. */
export interface Registers {
  readonly register: { readonly instruments: ReadonlyMap<string, Titled> }
  readonly obligations: ObligationRegister
}

/** Of a treaty or a resolution that exists. */
export const titleOf = ({ register, obligations }: Registers, code: string): Titled =>
  register.instruments.get(code) ?? obligations.resolutions.get(code)!

export const instrumentPath = (code: string): string => `${isResolution(code) ? '/resolutions' : '/treaties'}/${code}`

type Placed = Pick<Obligation, 'id' | 'instrument' | 'article' | 'paragraph'>

/** ` #2` for the second duty of a paragraph. */
const second = ({ id }: Placed): string => id.replace(/^[^#]*/, ' ').trimEnd()

/** `Art. 5(1)`, or `Para. 2(e)` of a resolution. */
export const placeWords = ({ t }: Pick<Translator, 't'>, obligation: Placed): string => {
  const article = cited(obligation)
  const words = isResolution(obligation.instrument)
    ? t('treaties.obligations.at_op', { article })
    : t('treaties.obligations.at', { article })
  return words + second(obligation)
}

/** The same after a name of the instrument that is at hand. */
export const titleWithin = ({ t }: Pick<Translator, 't'>, instrument: string, obligation: Placed): string => {
  const article = cited(obligation)
  const words = isResolution(obligation.instrument)
    ? t('treaties.obligations.one.title_op', { instrument, article })
    : t('treaties.obligations.one.title', { instrument, article })
  return words + second(obligation)
}

/** `Financing Convention 1999, art. 5(1)`. */
export const obligationTitle = (
  translator: Pick<Translator, 't' | 'text'>,
  registers: Registers,
  obligation: Placed,
): string => titleWithin(translator, translator.text(titleOf(registers, obligation.instrument).short_title), obligation)
