import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../errors'
import { notAnArchive } from './refusals'

/** A file for text that is too long for memory, in a temporary folder that only this user can read. `drop` removes it. */
export type Spool = { path: string; drop: () => Promise<void> }

export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'inroads-archive-'))
  return { path: join(folder, 'archive.json'), drop: () => rm(folder, { recursive: true, force: true }) }
}

export const write = (text: AsyncIterable<string>, { path }: Spool) =>
  pipeline(Readable.from(text), createWriteStream(path))

/** Takes bytes in as they come; 413 when they are more than `most`. */
export const receive = (bytes: Readable, { path }: Spool, most: number) =>
  pipeline(bytes, (chunks: AsyncIterable<Buffer>) => noMoreThan(chunks, most), createWriteStream(path))

async function* noMoreThan(chunks: AsyncIterable<Buffer>, most: number) {
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > most)
      throw new Refusal(
        413,
        'too_large',
        `An archive of more than ${Math.round(most / 1_000_000)} MB is not taken here.`,
      )
    yield chunk
  }
}

/** Sends the file once, and removes it when it was sent or nobody listens any more. */
export const sendOnce = ({ path, drop }: Spool) => createReadStream(path).on('close', () => void drop())

/** The text of the file, piece by piece; refused where its bytes are no text. */
export async function* textOf({ path }: Spool): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (chunk?: Buffer) => {
    try {
      return decoder.decode(chunk, { stream: Boolean(chunk) })
    } catch {
      throw notAnArchive('it is not text in UTF-8')
    }
  }
  for await (const chunk of createReadStream(path)) yield decode(chunk)
  yield decode()
}
