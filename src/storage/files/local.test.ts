import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLocalStore } from './local.ts'
import { listed, newFolder, read, text } from './testing.ts'

/** A process of its own that runs the lines on `store`, in the folder. */
const otherProcess = (folder: string, body: string) => {
  const script = `
    import { openLocalStore } from ${JSON.stringify(join(import.meta.dirname, 'local.ts'))}
    const store = await openLocalStore(${JSON.stringify(folder)})
    ${body}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

test('nobody else can read it', async () => {
  const folder = newFolder()
  const store = await openLocalStore(folder)
  const { sha256 } = await store.put(text('secret'), { maxBytes: 10 })
  const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  const mode = (of: string) => statSync(of).mode & 0o777
  expect(mode(path)).toBe(0o600)
  for (const of of [join(path, '..'), join(path, '../..'), join(folder, 'incoming'), folder])
    expect(mode(of)).toBe(0o700)
})

test('a folder that cannot be written is named', async () => {
  const folder = newFolder()
  writeFileSync(folder, '')
  await expect(openLocalStore(folder)).rejects.toMatchObject({
    code: 'data-folder-not-writable',
    details: { folder: join(folder, 'incoming'), reason: 'ENOTDIR' },
  })
  await expect(openLocalStore('/proc/pacta/files')).rejects.toMatchObject({ code: 'data-folder-not-writable' })
})

test('kill -9 in the middle of an upload leaves nothing but a file that the next start clears away', async () => {
  const folder = newFolder()
  const child = otherProcess(
    folder,
    `async function* slow() {
      yield Buffer.alloc(100_000)
      console.log('half')
      await new Promise((resolve) => setTimeout(resolve, 60_000))
    }
    await store.put(slow(), { maxBytes: 1e6 })`,
  )
  await once(child.stdout, 'data')
  const incoming = join(folder, 'incoming')
  expect(readdirSync(incoming)).toHaveLength(1)
  // As long as it runs, another start leaves its upload alone.
  await openLocalStore(folder)
  expect(readdirSync(incoming)).toHaveLength(1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const store = await openLocalStore(folder)
  expect(readdirSync(incoming)).toEqual([])
  expect(await listed(store)).toEqual([])
})

test('kill -9 between uploads loses none that was answered', async () => {
  const folder = newFolder()
  const child = otherProcess(
    folder,
    `async function* one(n) { yield Buffer.from('content ' + n) }
    for (let n = 0; ; n += 1) console.log((await store.put(one(n), { maxBytes: 100 })).sha256)`,
  )
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part
    if (said.length > 65 * 40) child.kill('SIGKILL')
  })
  await once(child, 'close')
  const answered = said.split('\n').filter((line) => line.length === 64)
  expect(answered.length).toBeGreaterThanOrEqual(40)
  const store = await openLocalStore(folder)
  const found = await listed(store)
  expect(found).toEqual(expect.arrayContaining(answered))
  expect(readdirSync(join(folder, 'incoming'))).toEqual([])
  for (const sha256 of answered) expect((await read(await store.open(sha256))).toString()).toMatch(/^content \d+$/)
})

test('of other machines only uploads that nobody has written to for an hour are cleared away', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'incoming'), { recursive: true })
  const [fresh, old] = ['00000000-1-a', '00000000-1-b'].map((name) => join(folder, 'incoming', name))
  for (const path of [fresh!, old!]) writeFileSync(path, 'half')
  utimesSync(old!, Date.now() / 1000, Date.now() / 1000 - 3700)
  await openLocalStore(folder)
  expect([existsSync(fresh!), existsSync(old!)]).toEqual([true, false])
})

test('an upload of the same content mends a damaged one', async () => {
  const folder = newFolder()
  const store = await openLocalStore(folder)
  const { sha256 } = await store.put(text('whole'), { maxBytes: 10 })
  writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'holes')
  await store.put(text('whole'), { maxBytes: 10 })
  expect((await read(await store.open(sha256))).toString()).toBe('whole')
})
