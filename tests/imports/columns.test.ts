import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { applyMapping } from '../../server/imports/applications'
import {
  distinctStatuses,
  guessColumns,
  guessDayOrder,
  knownTracker,
  looksLikeApplications,
} from '../../server/imports/columns'
import type { ImportedApplication } from '../../server/imports/rows'
import { guessStatuses } from '../../server/imports/statuses'
import { readAnyTable, type Table } from '../../server/imports/table'
import { decodeText } from '../../server/imports/text'
import type { DayOrder } from '../../shared/importColumns'

const table = (csv: string) => readAnyTable(csv, looksLikeApplications) as Table
const guess = ({ header, rows }: Table) =>
  guessColumns(
    header,
    rows.slice(0, 100).map(({ cells }) => cells),
  )
const named = ({ header, ...rest }: Table) =>
  Object.fromEntries(
    Object.entries(guess({ header, ...rest }).mapping).map(([field, column]) => [field, header[column]]),
  )

/** Reads a spreadsheet with nothing but the guesses. */
const read = (csv: string, dayOrder: DayOrder = 'dmy') => {
  const sheet = table(csv)
  const { mapping } = guess(sheet)
  return applyMapping(sheet, {
    mapping,
    statuses: guessStatuses(distinctStatuses(sheet, mapping)),
    dayOrder,
    today: '2026-07-01',
  })
}
const only = (csv: string, dayOrder?: DayOrder) => read(csv, dayOrder).rows[0] as ImportedApplication
const facts = (csv: string) => only(csv).stageFacts.map(({ kind, ending, on }) => [ending ?? kind, on])

test('a real search of 130 applications is understood with no help', () => {
  const text = decodeText(readFileSync('tests/fixtures/serio-2010.csv')) as string
  const sheet = table(text)
  expect(named(sheet)).toEqual({
    company: 'Company',
    role: 'Position',
    appliedOn: 'Date Applied',
    status: 'Status',
    statusOn: 'Status Date',
    referredBy: 'Referred by',
    source: 'Source',
  })
  expect(guessDayOrder(sheet, guess(sheet).mapping)).toBe('ymd')
  expect(guessStatuses(distinctStatuses(sheet, guess(sheet).mapping))).toEqual({
    'No response': { kind: null, ending: 'no_response' },
    Interview: { kind: 'interview', ending: null },
  })

  const { rows, issues } = read(text)
  const { networked, cold } = JSON.parse(readFileSync('tests/fixtures/serio-2010.expected.json', 'utf8'))
  const interviewed = ({ stageFacts }: ImportedApplication) =>
    stageFacts.some(({ kind, on }) => kind === 'interview' && on)
  const helped = rows.filter(({ help, appliedOn }) => help.some(({ on }) => on !== null && on <= (appliedOn ?? '')))
  const alone = rows.filter(({ help }) => help.length === 0)
  expect(issues).toEqual([])
  expect(rows).toHaveLength(130)
  expect([helped.length, helped.filter(interviewed).length]).toEqual([networked.total, networked.success])
  expect([alone.length, alone.filter(interviewed).length]).toEqual([cold.total, cold.success])
  expect(rows[1]).toEqual({
    rowNumber: 3,
    company: 'Company 002',
    role: 'MBA graduate role',
    appliedOn: '2010-02-09',
    stageFacts: [
      { kind: 'applied', ending: null, on: '2010-02-09', precision: 'day' },
      { kind: 'interview', ending: null, on: '2010-02-25', precision: 'day' },
    ],
    source: { kind: 'contact', name: '', wroteFirst: false },
    link: null,
    location: null,
    notes: '',
    nextStep: null,
    nextStepOn: null,
    resumeName: null,
    help: [{ name: 'Contact 01', kind: 'referred', on: '2010-02-09' }],
    parts: [],
  })
})

test.each([
  ['Company,Position,Status,Date Applied,Link,Source', ['company', 'role', 'status', 'appliedOn', 'link', 'source']],
  ['Company,Position,Status,Date Applied,Notes', ['company', 'role', 'status', 'appliedOn', 'notes']],
  [
    'Employer;Job Title;Stage;Applied;URL;Found via;City;Salary Range',
    ['company', 'role', 'status', 'appliedOn', 'link', 'source', 'location', 'salary'],
  ],
  [
    'Firma;Stelle;Status;Beworben am;Rückmeldung am;Quelle;Ort;Empfohlen von;Notizen',
    ['company', 'role', 'status', 'appliedOn', 'statusOn', 'source', 'location', 'referredBy', 'notes'],
  ],
  [
    'Company\tRole\tContact\tDate contacted\tNext step\tFollow-up date\tResume',
    ['company', 'role', 'contact', 'helpOn', 'nextStep', 'nextStepOn', 'resumeName'],
  ],
  [
    'Company,Title,Date,Date Applied,Interview Date,Recruiter,Hiring Manager',
    ['company', 'role', null, 'appliedOn', 'interviewOn', 'recruiter', 'hiringManager'],
  ],
])('the columns of %s are known by name', (header, fields) => {
  const sheet = table(`${header}\n${fields.map(() => '').join(',')}\n`)
  const mapping = Object.fromEntries(fields.flatMap((field, column) => (field ? [[field, column]] : [])))
  expect(guess(sheet).mapping).toEqual(mapping)
})

test('what stands in a column can speak against its name, and for a column without one', () => {
  const sheet = table(
    'Company,Role,Contact,Applied,When,Where to look\nAcme,Lead,jobs@acme.com,yes,3 May 2026,https://acme.com/1\nBeta,Lead,+44 20 7946 0000,no,4 May 2026,https://beta.com/2\n',
  )
  const { mapping, confidence } = guess(sheet)
  expect(mapping).toEqual({ company: 0, role: 1, appliedOn: 4, link: 5 })
  expect(confidence.company).toBeGreaterThan(confidence.link ?? 1)
})

test('exports of known trackers need no guessing', () => {
  expect(
    knownTracker(
      'index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status'.split(','),
    ),
  ).toEqual({
    name: 'JobSync',
    mapping: { savedOn: 1, appliedOn: 3, company: 4, role: 5, location: 8, source: 9, status: 10 },
  })
  expect(
    knownTracker(
      'Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes'.split(','),
    ),
  ).toEqual({
    name: 'Simplify',
    mapping: { role: 0, company: 1, link: 2, appliedOn: 3, status: 4, statusOn: 5, notes: 8 },
  })
  expect(knownTracker(['Company', 'Position', 'Status'])).toBeNull()
})

test.each([
  ['03/09/2026', 'ambiguous'],
  ['03/19/2026', 'mdy'],
  ['19/03/2026', 'dmy'],
  ['19 Mar 2026', 'any'],
])('whether the order of days must be asked is seen from them: %s', (day, order) => {
  const sheet = table(`Company,Role,Date Applied\nAcme,Lead,${day}\n`)
  expect(guessDayOrder(sheet, guess(sheet).mapping)).toBe(order)
})

const statusHeader = 'Company,Role,Date Applied,Status,Status Date\n'

test.each([
  [
    'Interview',
    [
      ['applied', '2026-03-02'],
      ['interview', '2026-03-20'],
    ],
  ],
  [
    'Phone screen',
    [
      ['applied', '2026-03-02'],
      ['screen', '2026-03-20'],
    ],
  ],
  ['Applied', [['applied', '2026-03-02']]],
  [
    'Rejected',
    [
      ['applied', '2026-03-02'],
      ['rejected', '2026-03-20'],
    ],
  ],
  [
    'Rejected after interview',
    [
      ['applied', '2026-03-02'],
      ['interview', null],
      ['rejected', '2026-03-20'],
    ],
  ],
  [
    'Offer declined',
    [
      ['applied', '2026-03-02'],
      ['offer', null],
      ['declined', '2026-03-20'],
    ],
  ],
  [
    'Offer accepted',
    [
      ['applied', '2026-03-02'],
      ['accepted', '2026-03-20'],
    ],
  ],
  [
    'Ghosted',
    [
      ['applied', '2026-03-02'],
      ['no_response', '2026-03-20'],
    ],
  ],
])('“%s” with its day becomes facts on their days', (status, expected) => {
  expect(facts(`${statusHeader}Acme,Lead,2026-03-02,${status},2026-03-20\n`)).toEqual(expected)
})

test.each([
  [
    '2026-03-02,No response,',
    [
      ['applied', '2026-03-02'],
      ['no_response', null],
    ],
  ],
  [
    ',Rejected,',
    [
      ['applied', null],
      ['rejected', null],
    ],
  ],
  [
    ',Withdrawn,',
    [
      ['saved', null],
      ['withdrawn', null],
    ],
  ],
  [',Wishlist,2026-03-20', [['saved', '2026-03-20']]],
  [',Applied,2026-03-20', [['applied', '2026-03-20']]],
  [',Interview,2026-03-20', [['interview', '2026-03-20']]],
  [',,', [['saved', null]]],
  ['2026-03-02,,', [['applied', '2026-03-02']]],
])('a row that says only %s says no more', (cells, expected) => {
  expect(facts(`${statusHeader}Acme,Lead,${cells}\n`)).toEqual(expected)
})

test('stages with columns of their own keep their own days', () => {
  const csv =
    'Company,Role,Date Saved,Date Applied,Status,Interview Date,Rejection Date\nAcme,Lead,1 Mar 2026,Mar 2026,Rejected after interview,9 Mar 2026,12 Mar 2026\n'
  expect(only(csv).stageFacts).toEqual([
    { kind: 'saved', ending: null, on: '2026-03-01', precision: 'day' },
    { kind: 'applied', ending: null, on: '2026-03-01', precision: 'month' },
    { kind: 'interview', ending: null, on: '2026-03-09', precision: 'day' },
    { kind: null, ending: 'rejected', on: '2026-03-12', precision: 'day' },
  ])
})

test.each([
  ['Referred by', 'Ana Lima', [{ name: 'Ana Lima', kind: 'referred', on: '2026-03-02' }]],
  ['Contact', 'Ana Lima (ex-colleague)', [{ name: 'Ana Lima', kind: 'told', on: '2026-03-02' }]],
  [
    'Introduced by',
    'Ana Lima & Bo Chen',
    [
      { name: 'Ana Lima', kind: 'introduced', on: '2026-03-02' },
      { name: 'Bo Chen', kind: 'introduced', on: '2026-03-02' },
    ],
  ],
  ['Referral', 'Yes', [{ name: null, kind: 'referred', on: '2026-03-02' }]],
  ['Referral', 'No', []],
  ['Referral', 'N/A', []],
  ['Source', 'Employee referral', [{ name: null, kind: 'referred', on: '2026-03-02' }]],
  ['Source', 'LinkedIn', []],
  ['Recruiter', 'Mia Ek', []],
])('%s “%s” is what somebody did, by the day of applying', (column, cell, help) => {
  expect(only(`Company,Role,Date Applied,${column}\nAcme,Lead,2026-03-02,${cell}\n`).help).toEqual(help)
})

test('a column may give the day of the help; a recruiter plays a part and helps nobody', () => {
  const row = only(
    'Company,Role,Date Applied,Referred by,Referral date,Recruiter\nAcme,Lead,2026-03-02,Ana Lima,2026-03-09,Mia Ek\n',
  )
  expect(row.help).toEqual([{ name: 'Ana Lima', kind: 'referred', on: '2026-03-09' }])
  expect(row.parts).toEqual([{ name: 'Mia Ek', kind: 'recruiter' }])
})

test.each([
  ['LinkedIn', { kind: 'job_board', name: 'LinkedIn', wroteFirst: false }],
  ['Indeed.com', { kind: 'job_board', name: 'Indeed.com', wroteFirst: false }],
  ['Job board', { kind: 'job_board', name: '', wroteFirst: false }],
  ['Company website', { kind: 'company_site', name: '', wroteFirst: false }],
  ['Recruiter reached out', { kind: 'recruiter', name: 'Recruiter reached out', wroteFirst: true }],
  ['Career fair Leeds', { kind: 'event', name: 'Career fair Leeds', wroteFirst: false }],
  ['Friend', { kind: 'contact', name: '', wroteFirst: false }],
  ['Aunt May', { kind: 'other', name: 'Aunt May', wroteFirst: false }],
  ['', { kind: null, name: '', wroteFirst: false }],
])('the source “%s” is understood', (cell, source) => {
  expect(only(`Company,Role,Source\nAcme,Lead,${cell}\n`).source).toEqual(source)
})

test('a hidden employer is no company, and what has no column of its own goes into the notes', () => {
  const row = only(
    'Company,Role,Salary,Link,Notes,Location\nConfidential,Lead,65k,ask Ana,"two lines,\nin all",Leeds\nAcme,Lead,,acme.com/jobs/1,,\n',
  )
  expect(row).toMatchObject({
    company: null,
    link: null,
    location: 'Leeds',
    notes: 'two lines,\nin all\nSalary: 65k\nLink: ask Ana',
  })
})

test('a row without company and role is skipped, one with an impossible day of applying is an error, and the rest comes in', () => {
  const { rows, issues } = read(
    `${statusHeader}Acme,Lead,30 Feb 2026,Applied,2026-03-02\n,,2026-03-02,Applied,\nBeta,Lead,2026-08-01,Applied,2026-03-02\nCora,Lead,29 Feb 2024,Interview,soon\nDora,${'x'.repeat(201)},,,\nEmma,Lead,2026-03-02,Declined,\n`,
  )
  expect(rows.map(({ company }) => company)).toEqual(['Cora', 'Emma'])
  expect(issues).toEqual([
    { rowNumber: 2, kind: 'error', reason: '“30 Feb 2026” is no day that exists.' },
    { rowNumber: 3, kind: 'skipped', reason: 'Neither a company nor a role.' },
    { rowNumber: 4, kind: 'error', reason: '“2026-08-01” is in the future.' },
    { rowNumber: 5, kind: 'note', reason: '“soon” is no day that exists, and was left out.' },
    { rowNumber: 6, kind: 'error', reason: 'The role is longer than 200 characters.' },
    { rowNumber: 7, kind: 'note', reason: 'The status “Declined” has no meaning yet.' },
  ])
})

test('the order of days is the one that was chosen', () => {
  const csv = 'Company,Role,Date Applied\nAcme,Lead,03/09/2025\n'
  expect([only(csv, 'dmy').appliedOn, only(csv, 'mdy').appliedOn]).toEqual(['2025-09-03', '2025-03-09'])
})
