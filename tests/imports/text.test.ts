import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { decodeText } from '../../server/imports/text'

const text = 'Firma;Ort\nMüller & Söhne;Köln – Süd\n'
const utf16 = (mark: string) => Buffer.from(mark + text, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16, little end first', utf16('\ufeff')],
  ['UTF-16, big end first', utf16('\ufeff').swap16()],
  ['Windows-1252', Buffer.from(text.replace('–', '\x96'), 'latin1')],
])('%s is read', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text)
})

test('one damaged letter does not spoil the others', () => {
  const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0xc3]), Buffer.from('\nZoë,דנה\n')])
  expect(decodeText(damaged)).toContain('Müller & Söhne')
})

const packed = (name: string) => Buffer.from(zipSync({ [name]: Buffer.from('x') }))

test.each([
  ['pdf', Buffer.from('%PDF-1.7\n…')],
  ['workbook', packed('xl/workbook.xml')],
  ['workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['document', packed('word/document.xml')],
  ['zip', packed('Connections.csv')],
  ['image', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['archive', Buffer.from('1f8b0800', 'hex')],
  ['web_page', Buffer.from('<!DOCTYPE html><html>')],
  ['binary', Buffer.from([1, 2, 3, 0, 0, 0, 65, 66])],
  ['empty', Buffer.alloc(0)],
  ['empty', Buffer.from(' \n\n')],
])('%s is refused with a sentence', (code, bytes) => {
  expect(decodeText(bytes)).toMatchObject({ unreadable: code, reason: expect.stringMatching(/^This .*\.$/) })
})
