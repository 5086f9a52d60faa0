/** The benchmarks still run; what they measure is judged by a reader on a quiet machine, never here. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { installationRoot } from '../src/storage/data-files.ts'

test('every benchmark prints its figure and its ratio', { timeout: 360_000 }, async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'bench', '--', '--quick'], {
    cwd: installationRoot,
  })
  expect(stdout).toMatch(/Matrix of the real register .* ms\b/)
  expect(stdout).toMatch(/Matching two versions of \d+ articles.* % of the limit/)
  expect(stdout).toMatch(/Owed by one State, 600 instruments .* % of the limit/)
  expect(stdout).toMatch(/State page, p99 .* % of the limit/)
  expect(stdout).toMatch(/Import of \d+ acts .* % of the limit/)
  expect(stdout).toMatch(/Report as pdf, ar .* ms\b/)
  expect(stdout).toMatch(/All \d+ figures over \d+ activities .* % of the limit/)
  expect(stdout).toMatch(/\/en\/treaties\S* .* req\/s per core .* of the from-memory rate/)
  expect(stdout).toMatch(/Start on an existing folder .* % of the limit/)
  expect(stdout).toMatch(/Backup, encrypted .* of a plain COPY/)
  expect(stdout).toMatch(/A search, p99, under a flood of sign-ins .* times the quiet/)
  expect(stdout).toMatch(/Audit verify, \d+ entries .* % of the aim/)
  expect(stdout).toMatch(/Reading \/en\/users .* of it authorisation and audit/)
  expect(stdout).toMatch(/Ending a grant .* of it authorisation and audit/)
})
