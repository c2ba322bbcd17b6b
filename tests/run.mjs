// Behind `npm test`: sets itself up, then runs every check in order and stops at the first that fails.
// `npm test -- unit browser` runs only the steps named.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installIfNeeded, refuseOldNode } from '../server/install.mjs'

const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'inroads-reports-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`

refuseOldNode()
process.chdir(root)
installIfNeeded(root)

const bin = (path, ...args) => [join('node_modules', path), ...args]
const suite = (project) =>
  bin(
    'vitest/vitest.mjs',
    ...['run', '--config', 'tests/vitest.config.ts', '--project', project],
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${join(reports, project)}`],
  )

const steps = {
  // Checks every .ts of the project too, and unlike tsc it knows the types that a component exports.
  types: bin('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
  biome: bin('@biomejs/biome/bin/biome', 'check', '.'),
  unit: suite('unit'),
  embedded: suite('embedded'),
  postgres: suite('postgres'),
  build: ['server/build.mjs'],
  browser: suite('browser'),
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in steps))
if (unknown) {
  console.error(`There is no step “${unknown}”. There are: ${Object.keys(steps).join(', ')}`)
  process.exit(1)
}

const chosen = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name))
const chromium = chosen.some(([name]) => name === 'browser') ? await chromiumPath() : undefined
const failed = chosen.find(([name, args]) => !passes(name, args))
const { passed, failing } = counts()
if (failed) console.error(`\nThe step “${failed[0]}” failed.`)
console.log(`\n${passed} passed, ${failing} failed`)
process.exitCode = failed ? 1 : 0

function passes(name, args) {
  const from = performance.now()
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: environmentOf(name) })
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds(from)}`)
  return status === 0
}

function environmentOf(name) {
  return name === 'browser' ? { ...process.env, CHROMIUM_PATH: chromium } : process.env
}

/** Before anything runs: a test run that cannot end green says so at once. */
async function chromiumPath() {
  try {
    return (await import('./chromium.mjs')).ensureChromium()
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

/** Tests over all suites that ran, from their reports. */
function counts() {
  const totals = { passed: 0, failing: 0 }
  for (const name of Object.keys(steps)) {
    const path = join(reports, name)
    if (!existsSync(path)) continue
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8'))
    totals.passed += numPassedTests
    totals.failing += numFailedTests
  }
  return totals
}
