/** Runs the benchmarks: all, or those named. `npm run bench -- [--quick] [matrix] [matching] [owed] [ledger] [report] [pages] [start] [audit-verify] [backup] [sign-in] [access]`. */
import { access } from './access.ts'
import { auditVerify } from './audit-verify.ts'
import { backups } from './backup.ts'
import { ledger } from './ledger.ts'
import { matching } from './matching.ts'
import { matrix } from './matrix.ts'
import { owed } from './owed.ts'
import { pages } from './pages.ts'
import { reports } from './report.ts'
import { signIns } from './sign-in.ts'
import { coldStart } from './start.ts'

const benchmarks = {
  matrix,
  matching,
  owed,
  ledger,
  report: reports,
  pages,
  start: coldStart,
  'audit-verify': auditVerify,
  backup: backups,
  'sign-in': signIns,
  access,
}

const words = process.argv.slice(2)
const named = words.filter((word): word is keyof typeof benchmarks => word in benchmarks)
const options = { quick: words.includes('--quick') }
for (const name of named.length > 0 ? named : (Object.keys(benchmarks) as (keyof typeof benchmarks)[]))
  await benchmarks[name](options)
