/** The register of personal data: what the accounts hold, and the columns of other tables whose names only look personal. */
import { personalOf } from '../../../../action/personal.ts'
import { access } from './access.ts'
import { people } from './people.ts'
import { trail } from './traces.ts'

export const accountsPersonal = personalOf('accounts', [...people, ...access, ...trail])
