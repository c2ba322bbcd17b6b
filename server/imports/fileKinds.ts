import type { UnreadableCode } from './unreadable'

/** What the first bytes say that a file is, where that is not text; null for what may be text. */
export const binaryKindOf = (bytes: Uint8Array): UnreadableCode | null => {
  const start = latin(bytes.subarray(0, 512))
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return packedKindOf(bytes)
  const [kind] = signatures.find(([, matches]) => matches(start)) ?? []
  return kind ?? (isMostlyControl(bytes) ? 'binary' : null)
}

export const isZip = (bytes: Uint8Array): boolean => binaryKindOf(bytes) === 'zip'

const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const signatures: [UnreadableCode, (start: string) => boolean][] = [
  ['pdf', (start) => start.trimStart().startsWith('%PDF-')],
  ['workbook', startsWith('\xd0\xcf\x11\xe0')],
  ['image', startsWith('\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*')],
  ['image', (start) => /^RIFF....WEBP|^....ftyp(?:heic|heix|mif1|avif)/s.test(start)],
  ['archive', startsWith('\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ')],
  ['document', startsWith('{\\rtf')],
  ['web_page', (start) => /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|table)\b/i.test(start)],
]

function startsWith(...marks: string[]) {
  return (start: string) => marks.some((mark) => start.startsWith(mark))
}

// Office documents are ZIP archives: the names of their members tell which.
const packedKindOf = (bytes: Uint8Array): UnreadableCode => {
  const names = latin(bytes.subarray(0, 4_096)) + latin(bytes.subarray(-16_384))
  if (/\bxl\/|content\.xml/.test(names)) return 'workbook'
  if (/\bword\/|\bppt\//.test(names)) return 'document'
  return /\.iwa\b/.test(names) ? 'numbers' : 'zip'
}

// In UTF-16 every second byte may be zero: a byte order mark says so.
const isMostlyControl = (bytes: Uint8Array) => {
  const start = bytes.subarray(0, 8_192)
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return false
  return start.reduce((count, byte) => count + Number(byte < 9 || (byte > 13 && byte < 32)), 0) > start.length / 10
}
