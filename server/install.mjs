// What must be in node_modules before anything else can run. Plain JavaScript on bare Node: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The first version that everything here was tried on. */
const oldest = [20, 20, 2]

/** Ends the process with a sentence where this Node is too old. */
export function refuseOldNode(version = process.versions.node) {
  if (!isOlder(version)) return
  console.error(`Inroads needs Node ${oldest.join('.')} or later, and this is ${version}. Node 24 is recommended.`)
  process.exit(1)
}

/** Whether a version such as "18.19.1" comes before the oldest that works. */
export function isOlder(version) {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10))
  const place = oldest.findIndex((part, i) => parts[i] !== part)
  return place >= 0 && parts[place] < oldest[place]
}

/** Runs `npm ci` unless node_modules holds what package-lock.json says. */
export function installIfNeeded(root) {
  if (isInstalled(root)) return
  console.log('Installing the packages (once; about a minute) …')
  const [command, ...before] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const { status } = spawnSync(command, [...before, 'ci', '--include=dev', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && before.length === 0,
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (status === 0) return
  console.error('The packages could not be installed: see above. Is there a way to the package registry?')
  process.exit(1)
}

/** Whether what npm noted of its last install is what the lock file asks for; packages for other systems aside. */
export function isInstalled(root) {
  const [asked, there] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) => read(`${root}/${path}`))
  if (!asked || !there) return false
  return Object.entries(asked.packages).every(
    ([path, { version, optional, link }]) =>
      path === '' || optional || link || there.packages[path]?.version === version,
  )
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
