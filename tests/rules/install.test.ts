// What `npm start` finds out before anything is installed: is this Node too old, are our patches in place?
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isOlder, isPatched } from '../../server/install.mjs'

const root = join(import.meta.dirname, '../..')

test.each([
  ['18.19.1', true],
  ['20.20.1', true],
  ['20.20.2', false],
  ['20.21.0-nightly', false],
  ['24.0.0', false],
])('Node %s is too old: %s', (version, older) => expect(isOlder(version)).toBe(older))

/** The patched file of the driver, in a folder of the test's own. */
const driver = 'node_modules/postgres/src/connection.js'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inroads-patched-'))
  for (const path of ['server/patches', 'node_modules/postgres/src'])
    cpSync(join(root, path), join(folder, path), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const change = (path: string, to: (text: string) => string) =>
  writeFileSync(join(folder, path), to(readFileSync(join(folder, path), 'utf8')))

test('the packages of this folder are patched', () => expect(isPatched(folder)).toBe(true))

test('the lines of Windows make no difference', () => {
  change(driver, (text) => text.replaceAll('\n', '\r\n'))
  expect(isPatched(folder)).toBe(true)
})

test('a patch of which one line is not there is not in place: what an older Inroads has installed', () => {
  const [name] = readdirSync(join(folder, 'server/patches'))
  const untouched = readFileSync(join(folder, driver), 'utf8')
  const added = readFileSync(join(folder, 'server/patches', name!), 'utf8').match(/^\+ .*$/gm)!
  const lines = added.map((line) => `${line.slice(1)}\n`).filter((line) => untouched.split(line).length === 2)
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) {
    writeFileSync(join(folder, driver), untouched.replace(line, ''))
    expect(isPatched(folder), line).toBe(false)
  }
})

test('nor is a patch of a package that is not there', () => {
  rmSync(join(folder, 'node_modules'), { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  expect(isPatched(folder)).toBe(false)
})
