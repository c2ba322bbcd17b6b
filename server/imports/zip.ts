import { fromBufferPromise, type ZipFile } from 'yauzl'
import { isUnreadable, type Unreadable, unreadable } from './unreadable'

/** `mostBytes` unpacked in all, and no more than `mostRatio` times what was packed once there are `ratioFromBytes` of them. */
export type ZipLimits = { mostEntries: number; mostBytes: number; mostRatio: number; ratioFromBytes: number }

const mebibyte = 1024 * 1024
const exportLimits = { mostEntries: 10_000, mostBytes: 200 * mebibyte, mostRatio: 200, ratioFromBytes: 20 * mebibyte }

export type Member = { path: string; bytes: Buffer }

/** The members of a ZIP whose path is wanted, unpacked. What is unpacked is counted as it comes, whatever the archive says of itself. */
export const unzip = async (
  zip: Buffer,
  isWanted: (path: string) => boolean,
  limits: ZipLimits = exportLimits,
): Promise<Member[] | Unreadable> => {
  try {
    const file = await fromBufferPromise(zip, { decodeStrings: false })
    return await wantedMembers(file, isWanted, { ...limits, packedBytes: zip.length })
  } catch {
    return unreadable('damaged_zip')
  }
}

type Budget = ZipLimits & { packedBytes: number }

const wantedMembers = async (file: ZipFile, isWanted: (path: string) => boolean, budget: Budget) => {
  const members: Member[] = []
  let unpackedBytes = 0
  for await (const entry of file.eachEntry()) {
    if (file.entriesRead > budget.mostEntries) return unreadable('too_many_files')
    const path = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/')
    if (isLeftover(path) || !isWanted(path)) continue
    if (entry.isEncrypted()) return unreadable('encrypted_zip')
    const bytes = await unpacked(await file.openReadStreamPromise(entry), unpackedBytes, budget)
    if (isUnreadable(bytes)) return bytes
    unpackedBytes += bytes.length
    members.push({ path, bytes })
  }
  return members
}

/** Folders, and what macOS lays beside each file. */
const isLeftover = (path: string) => path.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\._)/.test(path)

const unpacked = async (stream: AsyncIterable<Buffer>, before: number, budget: Budget) => {
  const chunks: Buffer[] = []
  let total = before
  for await (const chunk of stream) {
    total += chunk.length
    if (total > budget.mostBytes) return unreadable('too_large_unpacked')
    if (total > budget.ratioFromBytes && total > budget.packedBytes * budget.mostRatio)
      return unreadable('packed_too_tightly')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
