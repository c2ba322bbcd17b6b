import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { unzip } from '../../server/imports/zip'

const zip = (files: Record<string, string | Uint8Array>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))))
const isCsv = (path: string) => path.endsWith('.csv')

test('only wanted members come out, wherever they sit', async () => {
  const members = await unzip(
    zip({
      'Export/Jobs/Saved Jobs.csv': 'a,b',
      'photo.jpg': 'x',
      '__MACOSX/._Saved Jobs.csv': 'x',
      '../Connections.csv': 'c,d',
    }),
    isCsv,
  )
  expect(members).toMatchObject([
    { path: 'Export/Jobs/Saved Jobs.csv', bytes: Buffer.from('a,b') },
    { path: '../Connections.csv', bytes: Buffer.from('c,d') },
  ])
})

test('an archive that unpacks to far more than it weighs is refused while it unpacks', async () => {
  const bomb = zip({ 'Connections.csv': new Uint8Array(30 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await unzip(bomb, isCsv)).toMatchObject({ unreadable: 'packed_too_tightly' })
})

const limits = { mostEntries: 5, mostBytes: 1_000, mostRatio: 10, ratioFromBytes: 500 }

test('an archive that hides its size is refused as well', async () => {
  const bomb = zip({ 'Connections.csv': new Uint8Array(900_000) })
  const directory = bomb.indexOf('PK\x01\x02', 0, 'latin1')
  bomb.writeUInt32LE(10, directory + 24)
  expect(await unzip(bomb, isCsv, limits)).toMatchObject({
    unreadable: expect.stringMatching(/^(damaged_zip|too_large_unpacked)$/),
  })
})

test('members that are too large together are refused', async () => {
  const files = zip({ 'a.csv': 'a'.repeat(600), 'b.csv': 'b'.repeat(600), 'c.txt': 'c'.repeat(900) })
  expect(await unzip(files, isCsv, limits)).toMatchObject({ unreadable: 'too_large_unpacked' })
  expect(await unzip(files, (path) => path === 'a.csv', limits)).toHaveLength(1)
})

test('a locked, cut or made-up archive is refused with the reason', async () => {
  const whole = zip({ 'Connections.csv': 'First Name,Last Name\n'.repeat(50) })
  const locked = Buffer.from(whole)
  locked.writeUInt16LE(1, locked.indexOf('PK\x01\x02', 0, 'latin1') + 8)
  const spoiled = Buffer.from(whole).fill(0xff, 50, 60)
  expect(await unzip(locked, isCsv)).toMatchObject({ unreadable: 'encrypted_zip' })
  expect(await unzip(whole.subarray(0, whole.length - 30), isCsv)).toMatchObject({ unreadable: 'damaged_zip' })
  expect(await unzip(spoiled, isCsv)).toMatchObject({ unreadable: 'damaged_zip' })
  expect(await unzip(Buffer.from('PK\x03\x04 and nothing else'), isCsv)).toMatchObject({ unreadable: 'damaged_zip' })
})

test('an archive of very many files is no export', async () => {
  const many = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}.txt`, 'x']))
  expect(await unzip(zip(many), isCsv, limits)).toMatchObject({ unreadable: 'too_many_files' })
})
