import { binaryKindOf } from './fileKinds'
import { type Unreadable, unreadable } from './unreadable'

/** The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252. What is no text is refused with the reason. */
export const decodeText = (bytes: Uint8Array): string | Unreadable => {
  if (bytes.length === 0) return unreadable('empty')
  const kind = binaryKindOf(bytes)
  if (kind) return unreadable(kind)
  const text = decoded(bytes)
  return text.trim() === '' ? unreadable('empty') : text
}

const decoded = (bytes: Uint8Array): string => {
  const mark = (bytes[0]! << 8) | (bytes[1] ?? 0)
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes)
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes)
  return text.includes('\ufffd') && !isUtf8(text) ? windows1252(bytes) : text
}

/** A few bad bytes in a file with many good sequences are damage; a file in Windows-1252 has bad ones nearly everywhere. */
const isUtf8 = (text: string) => {
  const beyondAscii = text.match(/[^\0-\x7f]/gu) ?? []
  return beyondAscii.filter((letter) => letter === '\ufffd').length * 2 < beyondAscii.length
}

// The decoder in Node takes these 32 places for control characters, as Latin-1 has them.
const beyondLatin = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const windows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letter) => beyondLatin[letter.charCodeAt(0) - 0x80]!)
