import { type SQL, sql } from 'drizzle-orm'
import { levels } from '../../shared/applications'
import { type SliceName, sliceNames, thresholds } from '../../shared/caution'
import { helpKinds, sourceKinds } from '../../shared/channels'
import { companySizes } from '../../shared/companies'
import type { ComparedSlice, ContactSlices, KnewSomeone, Slices } from '../../shared/outcomeParts'
import type { Slice } from '../../shared/outcomes'
import { ties } from '../../shared/ties'
import { type Db, rowsOf } from '../db/client'
import { adjustPValues } from '../statistics/adjust'
import { fisherOddsRatio } from '../statistics/fisher'
import { newcombeDifference } from '../statistics/newcombe'
import { wilsonInterval } from '../statistics/wilson'
import { counting, judged, type Scope } from './judged'

type Tally = Pick<Slice, 'key' | 'applied' | 'mature' | 'reached'>

const counts = ({ horizonDays }: Scope): SQL => sql`
  count(*)::int as applied,
  count(*) filter (where mature)::int as mature,
  count(*) filter (where mature and target <= ${horizonDays})::int as reached`

/** Applications by what they have in common, each table compared line by line. */
export async function countSlices(db: Db, scope: Scope): Promise<Slices> {
  const tallies = await rowsOf<Tally & { name: SliceName }>(
    db,
    sql`${judged(scope, ['tie', 'level', 'size', 'week'])}
    select one.name, one.key, ${counts(scope)}
    from judged cross join lateral (values
      ('source', source), ('help', case when channel = 'networked' then help::text end),
      ('tie', case when channel = 'networked' then tie end), ('level', level), ('size', size), ('week', week::text)
    ) one (name, key)
    where excluded is null and one.key is not null
    group by one.name, one.key`,
  )
  const tableOf = (name: SliceName) =>
    compared(
      inOrder(
        name,
        tallies.filter((tally) => tally.name === name),
      ),
    )
  return Object.fromEntries(sliceNames.map((name) => [name, tableOf(name)])) as Slices
}

/** The order in which lines are read; weeks have their own. */
const orders: Record<Exclude<SliceName, 'week' | 'help'>, readonly string[]> = {
  source: [...sourceKinds, 'none'],
  tie: [...ties, 'none'],
  level: [...levels, 'none'],
  size: [...companySizes, 'none'],
}

function inOrder(name: SliceName, tallies: readonly Tally[]): Tally[] {
  const lines = tallies.map(({ key, applied, mature, reached }) => ({ key, applied, mature, reached }))
  if (name === 'week') return lines.sort((x, y) => (x.key < y.key ? -1 : 1))
  if (name !== 'help') return lines.sort((x, y) => orders[name].indexOf(x.key) - orders[name].indexOf(y.key))
  // The strongest first; the database knows kinds of help by their strength.
  return lines
    .sort((x, y) => Number(y.key) - Number(x.key))
    .map((line) => ({ ...line, key: helpKinds[Number(line.key) - 1]! }))
}

/** By who helped in time. An application that two helped with counts for both, so that each line stands against those without. */
export async function countContacts(db: Db, scope: Scope): Promise<ContactSlices> {
  const { workspaceId } = scope
  const tallies = await rowsOf<Tally & { name: string; others: number; othersReached: number }>(
    db,
    sql`${judged(scope)}, helpers as (
      select distinct j.id, j.mature, j.target, h.contact_id
      from judged j
      join applications a on a.workspace_id = ${workspaceId} and a.id = j.id
      join help h on ${counting(scope)} and h.contact_id is not null
      where j.excluded is null and j.channel = 'networked'
    ), whole as (
      select ${counts(scope)} from judged where excluded is null and channel = 'networked'
    ), lines as (
      select contact_id, ${counts(scope)} from helpers group by contact_id
    )
    select l.contact_id as key, k.name, l.applied, l.mature, l.reached,
      w.mature - l.mature as others, w.reached - l.reached as "othersReached"
    from lines l
    join contacts k on k.workspace_id = ${workspaceId} and k.id = l.contact_id
    cross join whole w
    order by l.reached desc, l.applied desc, k.name, l.contact_id`,
  )
  const adjusted = holm(tallies.map((tally) => midP(tally, { mature: tally.others, reached: tally.othersReached })))
  return {
    contacts: tallies.map(({ others, othersReached, ...tally }, i) => ({ ...rated(tally), adjustedP: adjusted[i]! })),
  }
}

/** Cold applications by whether somebody you know worked there already, beside those that went in with help. */
export async function countKnewSomeone(db: Db, scope: Scope): Promise<KnewSomeone> {
  const tallies = await rowsOf<Tally>(
    db,
    sql`${judged(scope, ['knew'])}
    select case when channel = 'networked' then 'networked' when knew then 'knew' else 'nobody' end as key, ${counts(scope)}
    from judged where excluded is null and channel in ('networked', 'cold') group by 1`,
  )
  const [knew, nobody, networked] = (['knew', 'nobody', 'networked'] as const).map((key) =>
    rated(tallies.find((tally) => tally.key === key) ?? { key, applied: 0, mature: 0, reached: 0 }),
  ) as [Slice, Slice, Slice]
  return { knew, nobody, networked, difference: newcombeDifference(against(knew, nobody)) }
}

/** Each line against all the others together. */
export function compared(tallies: readonly Tally[]): ComparedSlice[] {
  const total = (of: 'mature' | 'reached') => tallies.reduce((sum, tally) => sum + tally[of], 0)
  const [mature, reached] = [total('mature'), total('reached')]
  const adjusted = holm(
    tallies.map((tally) => midP(tally, { mature: mature - tally.mature, reached: reached - tally.reached })),
  )
  return tallies.map((tally, i) => ({ ...rated(tally), adjustedP: adjusted[i]! }))
}

type Proportion = Pick<Slice, 'mature' | 'reached'>

export const against = (a: Proportion, b: Proportion) => ({
  ...{ a_success: a.reached, a_total: a.mature },
  ...{ b_success: b.reached, b_total: b.mature },
})

/** Null where one side is too small to be compared. */
function midP(line: Proportion, others: Proportion): number | null {
  if (Math.min(line.mature, others.mature) < thresholds.counts) return null
  const answer = fisherOddsRatio(against(line, others))
  return answer.defined ? answer.p_mid : null
}

/** Adjusted for how many were compared; what was not stays null. */
function holm(p: readonly (number | null)[]): (number | null)[] {
  const answer = adjustPValues({ p: p.filter((one) => one !== null) })
  let next = 0
  return p.map((one) => (one !== null && answer.defined ? answer.adjusted[next++]! : null))
}

const rated = <Of extends Tally>(tally: Of) => ({
  ...tally,
  rate: wilsonInterval({ success: tally.reached, total: tally.mature }),
})
