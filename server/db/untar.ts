import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'

/** Writes the files and folders of a tar (ustar, as the embedded database dumps itself) below a folder. */
export function untar(tar: Uint8Array, folder: string) {
  const root = resolve(folder)
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const header = Buffer.from(tar.buffer, tar.byteOffset + at, 512)
    const size = Number.parseInt(fieldOf(header, 124, 136), 8) || 0
    const path = join(root, fieldOf(header, 345, 500), fieldOf(header, 0, 100))
    if (path !== root && !path.startsWith(root + sep)) throw new Error(`The tar names a file outside of it: ${path}`)
    if (header[156] === directory) mkdirSync(path, { recursive: true, mode: 0o700 })
    else {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeFileSync(path, tar.subarray(at + 512, at + 512 + size), { mode: 0o600 })
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

const directory = '5'.charCodeAt(0)

/** A text in the header: up to its first NUL. */
const fieldOf = (header: Buffer, from: number, to: number) => header.toString('utf8', from, to).split('\0')[0]!.trim()
