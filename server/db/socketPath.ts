import { createHash } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Where a socket of a data folder is: in a temporary folder of this user's own when its path would be too long to bind. */
export function socketPath(dataDir: string, name: 'control' | 'lock'): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\inroads-${name}-${hash}`
  const path = join(dataDir, `${name}.sock`)
  return Buffer.byteLength(path) < 90 ? path : join(privateFolder(), `${hash}-${name}.sock`)
}

/** Nobody else may put a socket there and answer for us. */
function privateFolder(): string {
  const { uid } = userInfo()
  const folder = join(tmpdir(), `inroads-${uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid: owner, mode } = statSync(folder)
  if (owner !== uid || (mode & 0o077) !== 0) throw new Error(`The folder ${folder} belongs to somebody else`)
  return folder
}
