// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The path of a Chromium: named, installed, in Playwright's cache, or installed now. Throws a sentence when there is no way. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found: installing one …')
  const install = [
    [process.execPath, ['node_modules/playwright-core/cli.js', 'install', '--only-shell', 'chromium']],
    ...(process.getuid?.() === 0
      ? [['sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium']]]
      : []),
  ]
  for (const [command, args] of install) {
    spawnSync(command, args, { stdio: 'inherit' })
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error('The browser tests need Chromium. Install it, or name one: CHROMIUM_PATH=/path/to/chromium npm test')
}

function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) {
    if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
    throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, and there is no such file`)
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const inPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...inPath, ...inCache()].find((path) => existsSync(path)) ?? null
}

/** Where Playwright puts what it installs, newest first. */
function inCache() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright')
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac/headless_shell',
    'chrome-win/chrome.exe',
  ]
  const folders = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith('chromium')) : []
  return folders
    .sort()
    .reverse()
    .flatMap((folder) => inside.map((path) => join(cache, folder, path)))
}
