import { expect, test } from 'vitest'
import { linkedinMemberOf, recogniseLinkedin } from '../../server/imports/linkedin'
import { readJobApplications, readSavedJobs } from '../../server/imports/linkedinJobs'
import { readMessages } from '../../server/imports/linkedinMessages'
import { readConnections, readInvitations, readPositions } from '../../server/imports/linkedinPeople'
import type { Typed } from '../../server/imports/rows'
import { decodeText } from '../../server/imports/text'
import { isUnreadable, type Unreadable } from '../../server/imports/unreadable'
import { unzip } from '../../server/imports/zip'
import { linkedinExport } from '../fixtures/linkedin'

const ok = <Row>(read: Typed<Row> | Unreadable): Typed<Row> => {
  if (isUnreadable(read)) throw new Error(read.reason)
  return read
}

const preamble =
  'Notes:\n"When exporting your connection data, you may notice that ""some"" addresses are missing."\n\n'
const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'
const connections = (rows: string) => ok(readConnections(preamble + header + rows))

test('a connection comes with its profile, company, title and day', () => {
  const { rows, issues } = connections(
    'Ines,Moreau,https://www.linkedin.com/in/ines-m,ines@example.org,"Acme, Inc.",Lead,15 Mar 2024\n',
  )
  expect(issues).toEqual([])
  expect(rows).toEqual([
    {
      rowNumber: 5,
      name: 'Ines Moreau',
      profileUrl: 'https://www.linkedin.com/in/ines-m',
      profileKey: 'linkedin.com/in/ines-m',
      email: 'ines@example.org',
      company: 'Acme, Inc.',
      title: 'Lead',
      connectedOn: '2024-03-15',
    },
  ])
})

test('an older list has no profile links, and perhaps no preamble', () => {
  const { rows } = ok(
    readConnections('First Name,Last Name,Email Address,Company,Position,Connected On\nBo,Chen,,Acme,Lead,7-Feb-22\n'),
  )
  expect(rows).toMatchObject([{ name: 'Bo Chen', profileKey: null, connectedOn: '2022-02-07' }])
})

test.each([
  ['03/15/2024', '2024-03-15'],
  ['3/9/2024', '2024-03-09'],
  ['15 Mar 2024', '2024-03-15'],
  ['29 Feb 2024', '2024-02-29'],
])('connected on %s is %s', (written, on) => {
  expect(connections(`Bo,Chen,,,Acme,Lead,${written}\n`).rows[0]?.connectedOn).toBe(on)
})

test('names, titles and companies come through as they are meant', () => {
  const { rows } = connections(
    [
      'Anna,"Lang, LL.M.",,,R&amp;D &quot;Lab&quot; &lt;3,"Senior Engineer ""Platform""",15 Mar 2024',
      'דנה,כהן,,,AT&T,מנהלת,15 Mar 2024',
      'Zoë 🦊,Müller,,,Freelance,,15 Mar 2024',
    ].join('\n'),
  )
  expect(rows.map(({ name, company, title }) => [name, company, title])).toEqual([
    ['Anna Lang, LL.M.', 'R&D "Lab" <3', 'Senior Engineer "Platform"'],
    ['דנה כהן', 'AT&T', 'מנהלת'],
    ['Zoë 🦊 Müller', 'Freelance', ''],
  ])
})

test('a row without a name is skipped with the reason, an empty one in silence', () => {
  const { rows, issues } = connections(',,,,,,\n,,https://www.linkedin.com/in/gone,,,,\nBo,Chen,,,,,15 Mar 2024\n')
  expect(rows).toMatchObject([{ rowNumber: 7, name: 'Bo Chen', company: null }])
  expect(issues).toEqual([{ rowNumber: 6, kind: 'skipped', reason: expect.stringContaining('profile link') }])
})

test('a day that does not exist costs the day, not the person', () => {
  const { rows, issues } = connections('Bo,Chen,,not a mail,Acme,Lead,30 Feb 2024\n')
  expect(rows).toMatchObject([{ name: 'Bo Chen', connectedOn: null, email: null }])
  expect(issues).toEqual([{ rowNumber: 5, kind: 'note', reason: '“30 Feb 2024” is no day that exists.' }])
})

test('a name that is too long to be one is an error of its row', () => {
  expect(connections(`Bo,${'x'.repeat(201)},,,,,\nMia,Ek,,,,,\n`)).toMatchObject({
    rows: [{ name: 'Mia Ek' }],
    issues: [{ rowNumber: 5, kind: 'error', reason: 'The name is longer than 200 characters.' }],
  })
})

test('a job application is applied for on its day, through LinkedIn, without the applicant’s own details', () => {
  const { rows } = ok(
    readJobApplications(
      'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n' +
        '"11/20/24, 8:15 AM",me@example.org,+44,Acme,Data Engineer,https://www.linkedin.com/jobs/view/37,cv.pdf,"Visa?: no, never"\n',
    ),
  )
  expect(rows).toMatchObject([
    {
      rowNumber: 2,
      company: 'Acme',
      role: 'Data Engineer',
      appliedOn: '2024-11-20',
      stageFacts: [{ kind: 'applied', ending: null, on: '2024-11-20', precision: 'day' }],
      source: { kind: 'job_board', name: 'LinkedIn', wroteFirst: false },
      link: 'https://www.linkedin.com/jobs/view/37',
      resumeName: 'cv.pdf',
    },
  ])
  expect(JSON.stringify(rows)).not.toMatch(/example\.org|\+44|Visa/)
})

test('a saved job is saved, not applied for; a hidden employer is no company', () => {
  const { rows, issues } = ok(
    readSavedJobs(
      'Saved Date,Job Url,Job Title,Company Name\n"11/20/24, 8:15 AM",https://lnkd.in/x,Lead,Confidential\nsoon,,Lead,Acme\n',
    ),
  )
  expect(rows).toMatchObject([{ company: null, appliedOn: null, stageFacts: [{ kind: 'saved', on: '2024-11-20' }] }])
  expect(issues).toEqual([{ rowNumber: 3, kind: 'error', reason: '“soon” is no day that exists.' }])
})

test('positions say as much of their days as is written', () => {
  const { rows } = ok(
    readPositions(
      'Company Name,Title,Description,Location,Started On,Finished On\nAcme,Lead,,Leeds,Jan 2019,2021\nBeta,Lead,,,Feb 2021,\n',
    ),
  )
  expect(rows).toMatchObject([
    { startedOn: { on: '2019-01-01', precision: 'month' }, endedOn: { on: '2021-01-01', precision: 'year' } },
    { company: 'Beta', endedOn: null },
  ])
})

const messageHeader = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n'
const mine = 'Robin Hale,https://www.linkedin.com/in/robin'
const ana = 'Ana Lima,https://www.linkedin.com/in/ana'

test('of messages only the last day with each person stays', () => {
  const { rows } = ok(
    readMessages(
      messageHeader +
        `1,,${ana},Robin Hale,2024-01-15 14:30:00 UTC,Hi,"A secret,\nin two lines",INBOX\n` +
        `1,,${mine},Ana Lima,2024-02-01 23:59:00 UTC,,Thanks,INBOX\n` +
        `2,,${mine},Bo Chen,2023-05-05 10:00:00 UTC,,Hello,INBOX\n` +
        `3,,Win A Prize,,Robin Hale,2024-03-03 10:00:00 UTC,,Now,SPAM\n`,
    ),
  )
  expect(rows).toEqual([
    {
      name: 'Ana Lima',
      profileUrl: 'https://www.linkedin.com/in/ana',
      profileKey: 'linkedin.com/in/ana',
      lastContactOn: '2024-02-01',
    },
    { name: 'Bo Chen', profileUrl: null, profileKey: null, lastContactOn: '2023-05-05' },
  ])
})

test('newer messages name the profiles of those who received them', () => {
  const { rows } = ok(
    readMessages(
      'CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER,ATTACHMENTS\n' +
        `1,${mine},"Ana Lima,Bo Chen","https://www.linkedin.com/in/ana,https://www.linkedin.com/in/bo",2024-02-01 10:00:00 UTC,x,INBOX,\n` +
        `2,${mine},"Ek, Mia",https://www.linkedin.com/in/mia,2024-02-02 10:00:00 UTC,x,INBOX,\n`,
    ),
  )
  expect(rows.map(({ name, profileKey }) => [name, profileKey])).toEqual([
    ['Ana Lima', 'linkedin.com/in/ana'],
    ['Bo Chen', 'linkedin.com/in/bo'],
    ['Ek, Mia', 'linkedin.com/in/mia'],
  ])
})

test('an invitation is with the other person, whichever way it went', () => {
  const { rows } = ok(
    readInvitations(
      'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n' +
        `Robin Hale,Ana Lima,"1/15/24, 2:30 PM",Hi,OUTGOING,https://www.linkedin.com/in/robin,https://www.linkedin.com/in/ana\n` +
        `Bo Chen,Robin Hale,"1/16/24, 2:30 PM",,INCOMING,https://www.linkedin.com/in/bo,https://www.linkedin.com/in/robin\n`,
    ),
  )
  expect(rows).toMatchObject([
    { name: 'Ana Lima', profileKey: 'linkedin.com/in/ana', direction: 'outgoing', sentOn: '2024-01-15' },
    { name: 'Bo Chen', profileKey: 'linkedin.com/in/bo', direction: 'incoming', sentOn: '2024-01-16' },
  ])
})

test('a member that holds a sentence has no rows, and something else is refused', () => {
  expect(ok(readMessages('No conversations found\n'))).toEqual({
    rows: [],
    issues: [{ rowNumber: 1, kind: 'skipped', reason: 'There is no table here, only “No conversations found”.' }],
  })
  expect(readConnections('Company,Position\nAcme,Lead\nAcme,Lead\nAcme,Lead\n')).toMatchObject({
    unreadable: 'no_header',
  })
})

test.each([
  ['Connections.csv', 'connections'],
  ['Basic_LinkedInDataExport_07-01-2026/connections.CSV', 'connections'],
  ['Jobs/Job Applications.csv', 'job_applications'],
  ['Jobs/Job Applications_1.csv', 'job_applications'],
  ['job applications (2).csv', 'job_applications'],
  ['Jobs\\SavedJobs.csv', 'saved_jobs'],
  ['Jobs/Saved Job Alerts.csv', null],
  ['guide_messages.csv', null],
  ['messages.csv', 'messages'],
  ['Connections.csv.exe', null],
])('%s is the member %s', (path, member) => {
  expect(linkedinMemberOf(path)).toBe(member)
})

test('a file of any name is recognised by its columns', () => {
  expect(recogniseLinkedin(preamble + header)).toBe('connections')
  expect(recogniseLinkedin(messageHeader)).toBe('messages')
  expect(recogniseLinkedin('Company,Position,Status\nAcme,Lead,Applied\n')).toBeNull()
})

test('a whole archive of fifteen thousand connections is read', async () => {
  const zip = linkedinExport({ connections: 15_000, applications: 120 })
  expect(linkedinExport({ connections: 15_000, applications: 120 }).equals(zip)).toBe(true)

  const members = await unzip(zip, (path) => linkedinMemberOf(path) !== null)
  if (isUnreadable(members)) throw new Error(members.reason)
  const text = (member: string) =>
    decodeText(members.find(({ path }) => linkedinMemberOf(path) === member)!.bytes) as string

  const people = ok(readConnections(text('connections')))
  expect(new Set(people.rows.map(({ profileKey }) => profileKey)).size).toBe(15_000)
  expect(people.issues).toEqual([])
  expect(ok(readJobApplications(text('job_applications'))).rows).toHaveLength(120)
  expect(ok(readSavedJobs(text('saved_jobs'))).rows).toHaveLength(5)
  expect(ok(readMessages(text('messages'))).rows).toHaveLength(20)
  expect(ok(readInvitations(text('invitations'))).rows).toHaveLength(3)
  expect(ok(readPositions(text('positions'))).rows).toHaveLength(2)
})
