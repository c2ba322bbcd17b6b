// The searches whose outcomes are looked at: each a spreadsheet that is brought, with people, sizes and levels around it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Draw, drawFrom } from '../../server/samples/draw'
import { addDays } from '../../shared/days'
import type { OutcomeRows } from '../../shared/outcomes'
import type { Reader } from './browser'

/** The day of every report. */
export const asOf = '2024-06-30'

type Row = Partial<
  Record<
    'Screen date' | 'Interview date' | 'Offer date' | 'Rejected date' | 'Referred by' | 'Introduced by' | 'Contact',
    string
  >
> & { Company: string; Position: string; 'Date Applied': string; Source: string }

const columns = [
  ...(['Company', 'Position', 'Date Applied', 'Source', 'Screen date', 'Interview date', 'Offer date'] as const),
  ...(['Rejected date', 'Referred by', 'Introduced by', 'Contact'] as const),
]

const written = (rows: readonly Row[]) =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => cells.join(',')).join('\n')

type Kind = 'networked' | 'cold' | 'inbound'
/** The first days of what happened, from the day of applying on; what lies after the report has not happened. */
type Fate = { screen?: number; interview?: number; offer?: number; rejected?: number }

function rowOf(kind: Kind, appliedOn: string, fate: Fate, more: Partial<Row> = {}): Row {
  const day = (after: number | undefined) => {
    const on = after === undefined ? '' : addDays(appliedOn, after)
    return on <= asOf ? on : ''
  }
  return {
    ...{ Company: 'Fernhill', Position: 'Designer', 'Date Applied': appliedOn },
    Source: kind === 'inbound' ? 'Recruiter reached out' : 'Job board',
    ...(kind === 'networked' ? { 'Referred by': 'Ines Ruiz' } : {}),
    ...{ 'Screen date': day(fate.screen), 'Interview date': day(fate.interview) },
    ...{ 'Offer date': day(fate.offer), 'Rejected date': day(fate.rejected) },
    ...more,
  }
}

/** Three in a fortnight: one through a friend, two cold. */
export const three = written([
  rowOf('networked', '2024-06-12', { interview: 8 }, { Company: 'Alder & Finch' }),
  rowOf('cold', '2024-06-15', { rejected: 5 }, { Company: 'Calder Robotics' }),
  rowOf('cold', '2024-06-20', {}, { Company: 'Elmstone Media' }),
])

/** Thirty since April: nine through people, of which three came to an interview, and 21 cold, of which two did. */
export const thirty = written(
  Array.from({ length: 30 }, (_, n) => {
    const kind = n % 10 < 3 ? 'networked' : 'cold'
    const fate: Fate = [0, 1, 11, 14, 25].includes(n)
      ? { screen: 6 + (n % 5), interview: 11 + (n % 7) }
      : n % 3 === 2
        ? { rejected: 9 + n }
        : {}
    return rowOf(kind, addDays('2024-04-06', 2 * n), fate, { Company: `Harbour ${n % 12}`, Position: `Designer ${n}` })
  }),
)

/** Fifteen hundred over a year, every one cold. */
export const allCold = written(
  Array.from({ length: 1_500 }, (_, n) =>
    rowOf('cold', addDays('2023-05-01', Math.floor(n / 4.2)), n % 7 ? { rejected: 6 + (n % 30) } : { interview: 12 }, {
      ...{ Company: `Harbour ${n % 90}`, Position: `Designer ${n}` },
    }),
  ),
)

/** A job seeker's own published counts: 130 applications, 26 of them by referral. */
export const serio = readFileSync(join(import.meta.dirname, '../fixtures/serio-2010.csv'), 'utf8')

const size = (n: number) => (['11-50', '51-200', '201-1000', '1001-5000'] as const)[n % 4]!
export const companies = Array.from({ length: 60 }, (_, n) => ({ name: `Firm ${n + 1}`, size: size(n) }))
const ties = ['network', 'warm', 'warm', 'acquaintance'] as const
/** Each works at one of the companies, and helps with some applications. */
export const helpers = [
  ...['Ines Ruiz', 'Tom Adler', 'Ada Costa', 'Omar Haddad', 'Pia Holm', 'Ravi Patel', 'Lena Borg', 'Hugo Moreau'],
  ...['Noor Jansen', 'Mila Novak', 'Kai Sommer', 'Sofia Bianchi', 'Emil Eklund', 'Rosa Silva'],
].map((name, n) => ({ name, tie: ties[n % ties.length]!, companyName: companies[4 * n]!.name }))

/** Two thousand over a year and a half: help makes an interview two and a half times as likely, and some of all are open. */
export function twoThousand(): string {
  const draw = drawFrom(2_000)
  return written(
    Array.from({ length: 2_000 }, (_, n) => {
      const dice = draw.whole(1, 100)
      const kind = dice <= 24 ? 'networked' : dice <= 29 ? 'inbound' : 'cold'
      const chance = { networked: 0.28, cold: 0.11, inbound: 0.5 }[kind]
      const on = addDays('2023-01-09', Math.floor((n * 539) / 2_000))
      const { name } = draw.one(helpers)
      const help = { [draw.one(['Referred by', 'Introduced by', 'Contact'] as const)]: name }
      const Source = draw.one(['Job board', 'Job board', 'LinkedIn', 'Company site', 'Job fair'])
      return rowOf(kind, on, drawFate(draw, chance), {
        ...{ Company: draw.one(companies).name, Position: `Designer ${n + 1}` },
        ...(kind === 'inbound' ? {} : { Source }),
        ...(kind === 'networked' ? { 'Referred by': '', ...help } : {}),
      })
    }),
  )
}

function drawFate(draw: Draw, chance: number): Fate {
  if (!draw.chance(chance)) return draw.chance(0.45) ? { rejected: draw.whole(3, 45) } : {}
  const screen = draw.whole(3, 20)
  const interview = screen + draw.whole(3, 14)
  if (draw.chance(0.2)) return { screen, interview, offer: interview + draw.whole(8, 30) }
  return { screen, interview, rejected: interview + draw.whole(6, 30) }
}

/** Help went mostly into senior roles, where few get an interview: all together it looks worse, level by level better. */
export const reversal = written([
  ...block('networked', 'senior', { of: 80, reached: 24 }),
  ...block('networked', 'junior', { of: 20, reached: 16 }),
  ...block('cold', 'senior', { of: 20, reached: 3 }),
  ...block('cold', 'junior', { of: 80, reached: 54 }),
])

function block(kind: Kind, level: string, { of, reached }: { of: number; reached: number }): Row[] {
  return Array.from({ length: of }, (_, n) =>
    rowOf(
      kind,
      addDays('2024-02-02', n % 80),
      n < reached ? { interview: 5 + (n % 20) } : { rejected: 10 + (n % 15) },
      {
        ...{ Company: `Company ${n % 30}`, Position: `${level} designer ${kind} ${n}` },
      },
    ),
  )
}

/** Brings a spreadsheet into a search of its own. @returns the id of the search */
export async function bring(
  { call, upload }: Reader,
  workspaceUrl: string,
  name: string,
  csv: string,
): Promise<string> {
  const { id: searchId } = await call('POST', `${workspaceUrl}/searches`, { name, startedOn: '2009-01-01' })
  const { id: uploadId, sheet } = await upload(`${workspaceUrl}/imports/uploads`, {
    ...{ name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) },
  })
  const { mapping, statuses } = sheet
  const reading = { mapping, statuses, dayOrder: 'ymd' }
  const made = await call('POST', `${workspaceUrl}/imports`, {
    uploadId,
    searchId,
    loggedAs: 'kept_as_it_happened',
    reading,
  })
  for (let state = ''; state !== 'done'; await setTimeout(200)) {
    state = (await call('GET', `${workspaceUrl}/imports/${made.id}`)).state
    if (state === 'failed' || state === 'cancelled') throw new Error(`The import of ${name}: ${state}`)
  }
  return searchId
}

/** Says of each application of a search at which level it is: the first word of its role. */
export async function sayLevels({ call }: Reader, workspaceUrl: string, searchId: string) {
  let cursor: string | null = null
  do {
    const after: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const page: OutcomeRows = await call('GET', `${workspaceUrl}/outcomes/rows?search=${searchId}${after}`)
    for (const { id, version, role } of page.rows)
      await call(
        'PATCH',
        `${workspaceUrl}/applications/${id}`,
        { level: role.split(' ')[0] },
        { 'if-match': `"${version}"` },
      )
    cursor = page.next
  } while (cursor)
}
