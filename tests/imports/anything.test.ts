import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyMapping } from '../../server/imports/applications'
import { distinctStatuses, guessColumns, looksLikeApplications } from '../../server/imports/columns'
import { readDay } from '../../server/imports/days'
import { readConnections } from '../../server/imports/linkedinPeople'
import { guessStatuses } from '../../server/imports/statuses'
import { readAnyTable } from '../../server/imports/table'
import { decodeText } from '../../server/imports/text'
import { isUnreadable } from '../../server/imports/unreadable'
import { unzip } from '../../server/imports/zip'
import { isDay } from '../../shared/days'
import { companySlugOfPosting, postingKey, profileUrlKey } from '../../shared/links'
import { foldPersonName } from '../../shared/personNames'

const runs = { numRuns: 200, seed: 11 }
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('"', '""', ',', '\n', '\r', ';', '\0', 'Ana', '2026-03-02', '29 Feb 2023'),
)
const line = fc.array(cell, { maxLength: 7 }).map((cells) => cells.join(','))

const read = (text: string) => {
  const table = readAnyTable(text, looksLikeApplications)
  if (isUnreadable(table)) return table
  const { mapping } = guessColumns(
    table.header,
    table.rows.map(({ cells }) => cells),
  )
  return applyMapping(table, {
    mapping,
    statuses: guessStatuses(distinctStatuses(table, mapping)),
    dayOrder: 'dmy',
    today: '2026-07-01',
  })
}

test('whatever stands in a file, it is read or refused, and numbers of rows only grow', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const people = readConnections(
        `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${lines.join('\n')}`,
      )
      const applications = read(`Company,Position,Status,Date Applied,Contact\n${lines.join('\n')}`)
      for (const typed of [people, applications]) {
        if (isUnreadable(typed)) continue
        const numbers = typed.rows.map(({ rowNumber }) => rowNumber)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        expect(JSON.stringify(typed.rows)).not.toMatch(/\\u0000|\\ud[89a-f]/i)
      }
    }),
    runs,
  )
})

test('whatever the bytes are, they are text or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const text = decodeText(bytes)
      expect(typeof text === 'string' || isUnreadable(text)).toBe(true)
      const members = await unzip(Buffer.concat([Buffer.from('PK\x03\x04'), bytes]), () => true)
      expect(isUnreadable(members)).toBe(true)
    }),
    runs,
  )
})

test('whatever a cell holds, a day exists, a name is not lost, and a key is a key of its own', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.webUrl({ withQueryParameters: true }),
        fc.date({ noInvalidDate: true }).map(String),
      ),
      (text) => {
        expect(isDay(readDay(text, 'mdy')?.on ?? '2026-01-01')).toBe(true)
        expect(foldPersonName(text) === '' && text.trim() !== '').toBe(false)
        const key = postingKey(text)
        expect(key && postingKey(key)).toBe(key)
        expect([profileUrlKey(text), companySlugOfPosting(text)]).toHaveLength(2)
      },
    ),
    runs,
  )
})

test.each([
  ['one endless line', 'a,'.repeat(2_000_000)],
  ['one endless quote', `Company,Position\nAcme,"${'x'.repeat(2_000_000)}`],
  ['dots', `Company,Position,Link\nAcme,Lead,${'a.'.repeat(9_000)}@\n`],
  ['spaces', `Company,Position,Contact\nAcme,Lead,a${' '.repeat(19_000)}b\n`],
  ['brackets', `Company,Position,Contact\nAcme,Lead,${'('.repeat(19_000)}\n`],
  ['a hundred thousand open quotes', `Company,Position,Status\n${'"a,b,c\n'.repeat(100_000)}`],
])('%s take no longer than others', (_, text) => {
  const started = performance.now()
  read(text)
  expect(performance.now() - started).toBeLessThan(3_000)
})
