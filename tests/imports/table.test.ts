import { expect, test } from 'vitest'
import { readAnyTable, readTable, type Table } from '../../server/imports/table'

const people = (cells: string[]) => cells.includes('First Name')
const read = (text: string) => readTable(text, people) as Table

test('the header is found by its names, behind a preamble of any length', () => {
  const preamble = `Notes:\n"When exporting, you may ""notice"" this, and that"\n${'\n'.repeat(300)}`
  const table = read(`${preamble}First Name,Last Name\nInes,Moreau\n`)
  expect(table.header).toEqual(['First Name', 'Last Name'])
  expect(table.rows).toEqual([{ rowNumber: 304, cells: ['Ines', 'Moreau'] }])
})

test.each([
  ['commas', 'First Name,Company\nInes,"Lima, Inc."'],
  ['semicolons', 'First Name;Company\r\nInes;Lima, Inc.\r\n'],
  ['tabs', 'First Name\tCompany\nInes\tLima, Inc.'],
  ['carriage returns', 'First Name;Company\rInes;"Lima, Inc."'],
  ['mixed line ends', 'First Name;Company\nInes;Lima, Inc.\r\n'],
  ['a hint for Excel', 'sep=;\nFirst Name;Company\nInes;Lima, Inc.'],
])('cells are parted by %s', (_, text) => {
  expect(read(text).rows.map(({ cells }) => cells)).toEqual([['Ines', 'Lima, Inc.']])
})

test('doubled quotes, line breaks, emoji and right-to-left names come through whole', () => {
  const { rows } = read('First Name,Note\n"דנה","said ""yes""\nand came"\nZoë 🦊,"""Best"" one"\n')
  expect(rows).toEqual([
    { rowNumber: 2, cells: ['דנה', 'said "yes"\nand came'] },
    { rowNumber: 3, cells: ['Zoë 🦊', '"Best" one'] },
  ])
})

test('rows of nothing but commas are left out, and the others keep their numbers', () => {
  const { rows, issues } = read('First Name,Last Name\n,,\n\nInes,Moreau\n , \nBo\n')
  expect(rows).toEqual([
    { rowNumber: 4, cells: ['Ines', 'Moreau'] },
    { rowNumber: 6, cells: ['Bo', ''] },
  ])
  expect(issues).toEqual([])
})

test('a quotation mark in the middle of a cell is only a character', () => {
  const { rows, issues } = read('First Name,Title\nInes,5" tubes\nBo,"Head" of Sales\nMia,"The "Platform" lead"\n')
  expect(rows.map(({ cells }) => cells[1])).toEqual([
    '5" tubes',
    'Head" of Sales'.replace(/^/, '"'),
    'The "Platform" lead',
  ])
  expect(issues).toEqual([])
})

test.each([
  ['to the end of the file', 'Ines,"Moreau,a\nBo,Chen,b\nMia,Ek,c\n'],
  ['into a quoted cell', 'Ines,"Moreau,a\nBo,"Chen",b\nMia,Ek,c\n'],
  ['into a quoted row', 'Ines,"Moreau,a\n"Bo",Chen,b\nMia,Ek,c\n'],
  ['up to a stray closing mark', 'Ines,"Moreau,a\nBo,Chen,b"\nMia,Ek,c\n'],
])('a quotation mark left open %s swallows no other row', (_, text) => {
  const { rows, issues } = read(`First Name,Last Name,Note\nAda,Low,x\n${text}`)
  expect(rows.map(({ rowNumber, cells }) => [rowNumber, cells[0]])).toEqual([
    [2, 'Ada'],
    [4, 'Bo'],
    [5, 'Mia'],
  ])
  expect(issues).toEqual([{ rowNumber: 3, kind: 'error', reason: expect.stringContaining('quotation mark') }])
})

test('what follows a broken row and is no row by itself belongs to it', () => {
  const { rows, issues } = read('First Name,Last Name,Note\nAda,Low,"one\n"two" three\nfour"\nMia,Ek,c\n')
  expect(rows.map(({ cells }) => cells[0])).toEqual(['Mia'])
  expect(issues.map(({ rowNumber }) => rowNumber)).toEqual([2, 3, 4])
})

test.each([
  ['NUL', 'In\0es,Moreau', 'no text'],
  ['a cell that is too long', `Ines,${'x'.repeat(20_001)}`, 'longer than 20,000'],
  ['too many cells', 'Ines,Moreau,Acme', '3 cells, the header 2'],
])('%s is an error of its row alone', (_, row, reason) => {
  const { rows, issues } = read(`First Name,Last Name\n${row}\nBo,Chen\n`)
  expect(rows).toEqual([{ rowNumber: 3, cells: ['Bo', 'Chen'] }])
  expect(issues).toEqual([{ rowNumber: 2, kind: 'error', reason: expect.stringContaining(reason) }])
})

test('half of a pair, which cannot be stored, becomes the sign for a lost character', () => {
  expect(read('First Name,Last Name\nIn\ud83dx,Moreau\n').rows[0]?.cells[0]).toBe('In\ufffdx')
})

test('an apostrophe that hid a formula is taken off again, others stay', () => {
  expect(read("First Name,Note\n'=1+1,'t Hooft\n").rows[0]?.cells).toEqual(['=1+1', "'t Hooft"])
})

test.each([
  ['prose', 'No conversations found', 'no_header'],
  ['too many rows', `First Name,x\n${'a,b\n'.repeat(100_001)}`, 'too_many_rows'],
  ['too many columns', `First Name${',x'.repeat(200)}\n`, 'too_many_columns'],
  ['quotes that never close, everywhere', `First Name,Last Name,Note\n${'"a,b,c\n'.repeat(1_200)}`, 'broken_quotes'],
])('%s is refused as a whole', (_, text, code) => {
  expect(readTable(text, people)).toMatchObject({ unreadable: code, reason: expect.stringMatching(/\.$/) })
})

test('a table of unknown columns starts with its first full row', () => {
  const table = readAnyTable('My search\n\nWo;Was;Wann\nAcme;Ärztin;3.5.2026\nBeta;Pfleger;\n', people) as Table
  expect(table.header).toEqual(['Wo', 'Was', 'Wann'])
  expect(table.rows[0]).toEqual({ rowNumber: 4, cells: ['Acme', 'Ärztin', '3.5.2026'] })
})

test('fifty thousand rows are read in a moment', () => {
  const row = 'Ana,"Lima, Jr.",https://www.linkedin.com/in/ana,"Senior ""Platform"" Engineer",15 Mar 2024\n'
  const started = performance.now()
  const { rows } = read(`First Name,Last Name,URL,Position,Connected On\n${row.repeat(50_000)}`)
  expect(rows).toHaveLength(50_000)
  expect(performance.now() - started).toBeLessThan(5_000)
})
