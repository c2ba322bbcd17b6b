// Behind `npm start`, on bare Node: installs, builds what is missing, and starts the server in this very process.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installIfNeeded, refuseOldNode } from './install.mjs'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')

refuseOldNode()
installIfNeeded(root)
if (process.argv[2] === '--dev') watch()
else {
  const { isStale } = await import('./build.mjs')
  if (isStale()) {
    console.log('Building …')
    // In a process of its own, whose memory ends with it.
    const { status } = spawnSync(process.execPath, ['server/build.mjs'], { cwd: root, stdio: 'inherit' })
    if (status !== 0) process.exit(1)
  }
  await import('../dist/server/main.js')
}

/** The API on PORT, started anew when a file of it changes, and the page on 5173, changed while one looks at it. */
function watch() {
  const bin = (name) => join(root, 'node_modules', name)
  const children = [
    [bin('tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', 'server/main.ts'],
    [bin('vite/bin/vite.js'), '--config', 'web/vite.config.ts', '--clearScreen', 'false'],
  ].map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }))
  for (const child of children)
    child.on('exit', (code) => {
      for (const other of children) other.kill('SIGTERM')
      process.exitCode ||= code ?? 0
    })
  console.log('The page, changing as you save, is at http://localhost:5173')
  const pass = (signal) => {
    for (const child of children) child.kill(signal)
  }
  process.on('SIGINT', pass).on('SIGTERM', pass)
}
