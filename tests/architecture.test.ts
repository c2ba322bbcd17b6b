import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from './architecture'
import hashes from './fixtures/migrations.json'

const root = join(import.meta.dirname, '..')
const files = ['server', 'shared', 'web', 'tests', 'bench', 'drizzle'].flatMap(filesOf)

test.each(rules)('$name', ({ breach }) => {
  const breaches = files.flatMap((path) => {
    const found = breach(path, readFileSync(join(root, path), 'utf8'))
    return found ? [`${path}: ${found}`] : []
  })
  expect(breaches).toEqual([])
})

test.each(rules.flatMap((rule) => rule.planted.map(([path, source]) => ({ ...rule, path, source }))))(
  'a planted breach is found: $name: $path $source',
  ({ breach, path, source }) => expect(breach(path, source)).toBeTruthy(),
)

test('the journal of the migrations is in order and names every file', () => {
  const { entries } = JSON.parse(readFileSync(join(root, 'drizzle/meta/_journal.json'), 'utf8'))
  const tags = entries.map(({ tag }: { tag: string }) => tag)
  expect(outOfOrder(entries)).toEqual([])
  expect(migrations()).toEqual(tags.map((tag: string) => `${tag}.sql`))
})

test('a migration older than the one before it is found', () => {
  const entries = [
    { idx: 0, when: 10, tag: '0000_a' },
    { idx: 1, when: 5, tag: '0001_b' },
    { idx: 1, when: 20, tag: '0002_c' },
  ]
  expect(outOfOrder(entries)).toEqual(['0001_b', '0002_c'])
})

// The migrator never looks again at a migration that it has applied. A new one is added to the list with
// `sha256sum drizzle/NNNN_name.sql`; one that was released is never edited: write another.
test('no migration was edited after it was written', () => {
  const now = Object.fromEntries(migrations().map((name) => [name, hashOf(name)]))
  expect(now).toEqual(hashes)
})

type Entry = { idx: number; when: number; tag: string }

/** Entries that the migrator would skip, or apply in another order than they stand in. */
const outOfOrder = (entries: Entry[]) =>
  entries
    .filter(
      ({ idx, when, tag }, i) =>
        idx !== i || !tag.startsWith(`${idx}`.padStart(4, '0')) || when <= (entries[i - 1]?.when ?? 0),
    )
    .map(({ tag }) => tag)

function migrations() {
  return readdirSync(join(root, 'drizzle'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

function hashOf(name: string) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'drizzle', name)))
    .digest('hex')
}

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|svelte)$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
