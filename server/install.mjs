// What must be in node_modules before anything else can run. Plain JavaScript on bare Node: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The first version that everything here was tried on. */
const oldest = [20, 20, 2]

/** Ends the process with a sentence where this Node is too old. */
export function refuseOldNode(version = process.versions.node) {
  if (isOlder(version))
    end(`Inroads needs Node ${oldest.join('.')} or later, and this is ${version}. Node 24 is recommended.`)
}

/** Whether a version such as "18.19.1" comes before the oldest that works. */
export function isOlder(version) {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10))
  const place = oldest.findIndex((part, i) => parts[i] !== part)
  return place >= 0 && parts[place] < oldest[place]
}

const patches = 'server/patches'

/** Runs `npm ci` unless node_modules holds what package-lock.json and our patches say. */
export function installIfNeeded(root) {
  if (isInstalled(root) && isPatched(root)) return
  console.log('Installing the packages (once; about a minute) …')
  const [command, ...before] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const { status } = spawnSync(command, [...before, 'ci', '--include=dev', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && before.length === 0,
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (status !== 0) end('The packages could not be installed: see above. Is there a way to the package registry?')
  // Where npm was told to run no scripts of packages, it does not run ours either.
  const patch = ['node_modules/patch-package/index.js', '--patch-dir', patches]
  if (!isPatched(root)) spawnSync(process.execPath, patch, { cwd: root, stdio: 'inherit' })
  if (!isPatched(root)) end(`The patches in ${patches} could not be put into the packages: see above.`)
}

function end(sentence) {
  console.error(sentence)
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

/** Whether the packages hold every passage that our patches put into them: an older Inroads left others there. */
export function isPatched(root) {
  const folder = join(root, patches)
  const changes = readdirSync(folder).flatMap((name) =>
    textOf(join(folder, name))
      .split(/^diff --git .*$/m)
      .slice(1),
  )
  return changes.every((change) => {
    const text = textOf(join(root, /^\+\+\+ b\/(.*)$/m.exec(change)[1]))
    const passages = change
      .split(/^@@ .*\n/m)
      .slice(1)
      .map(passageOf)
    return passages.every((passage) => text.includes(passage))
  })
}

/** What a hunk of a patch leaves behind: its lines without those taken out. */
const passageOf = (hunk) =>
  hunk
    .trimEnd()
    .split('\n')
    .filter((line) => !/^[-\\]/.test(line))
    .map((line) => line.slice(1))
    .join('\n')

function read(path) {
  try {
    return JSON.parse(textOf(path))
  } catch {
    return null
  }
}

/** The text of a file, lines as on Linux; empty where there is none. */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return ''
  }
}
