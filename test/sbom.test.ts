/** The bill of materials names every package of the lock file with its hash, and says which only build and test. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installationRoot } from '../src/storage/data-files.ts'

interface Component {
  readonly 'bom-ref': string
  readonly type: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
}

interface Locked {
  readonly name?: string
  readonly version: string
  readonly integrity?: string
  readonly dev?: true
}

const bill = () => {
  // Without a network, and without the messages by which npm says what it runs.
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', '--offline', 'sbom'], {
    cwd: installationRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as {
    readonly bomFormat: string
    readonly specVersion: string
    readonly serialNumber: string
    readonly version: number
    readonly metadata: { readonly timestamp: string; readonly component: Component }
    readonly components: readonly Component[]
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
  }
}

/** Each package once: whether it only builds and tests, and its hashes, of which an alias has several. */
const locked = () => {
  const { packages } = JSON.parse(readFileSync(join(installationRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const found = new Map<string, { dev: boolean; hashes: Set<string> }>()
  for (const [path, { name = path.split('node_modules/').at(-1), version, integrity, dev = false }] of Object.entries(
    packages,
  )) {
    if (path === '') continue
    const one = found.get(`${name}@${version}`) ?? { dev: true, hashes: new Set() }
    for (const each of integrity?.split(' ') ?? [])
      one.hashes.add(Buffer.from(each.slice(each.indexOf('-') + 1), 'base64').toString('hex'))
    found.set(`${name}@${version}`, { ...one, dev: one.dev && dev })
  }
  return found
}

test('is CycloneDX 1.5, and the same as the lock file', () => {
  const { bomFormat, specVersion, serialNumber, version, metadata, components, dependencies } = bill()
  expect([bomFormat, specVersion, version]).toEqual(['CycloneDX', '1.5', 1])
  expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(Date.parse(metadata.timestamp)).not.toBeNaN()
  expect(metadata.component['bom-ref']).toMatch(/^pacta@/)

  const packages = locked()
  const refs = components.map((component) => component['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  expect(refs.toSorted()).toEqual([...packages.keys()].toSorted())
  const known = new Set([...refs, metadata.component['bom-ref']])
  for (const { ref, dependsOn } of dependencies) for (const one of [ref, ...dependsOn]) expect(known).toContain(one)

  for (const { 'bom-ref': ref, type, name, version: of, purl, properties = [], hashes = [] } of components) {
    const only = properties.some((one) => one.name === 'cdx:npm:package:development' && one.value === 'true')
    const wanted = packages.get(ref)
    expect([ref, type, purl, only]).toEqual([ref, 'library', `pkg:npm/${name.replace('@', '%40')}@${of}`, wanted?.dev])
    expect([ref, hashes.map(({ content }) => content).some((hash) => wanted?.hashes.has(hash))]).toEqual([
      ref,
      wanted?.hashes.size !== 0,
    ])
  }
})

test('what the program itself depends on is not taken for a tool of its makers', () => {
  const { dependencies } = JSON.parse(readFileSync(join(installationRoot, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  const packages = locked()
  for (const [name, version] of Object.entries(dependencies))
    expect([name, packages.get(`${name}@${version}`)?.dev]).toEqual([name, false])
})
