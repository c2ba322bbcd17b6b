import { type SQL, sql } from 'drizzle-orm'
import { type ComparableGroup, comparableGroups } from '../../shared/caution'
import type { comparableSteps, OwnNumber, PublishedFigure } from '../../shared/outcomeParts'
import { type Db, rowsOf } from '../db/client'
import { wilsonInterval } from '../statistics/wilson'
import { figures, type Line } from './figures'
import { judged, leastHelp, type Scope } from './judged'

type Step = (typeof comparableSteps)[number]
export type Own = { of: ComparableGroup } & Record<Step, number>

/** Employers speak of people whom an employee referred: of networked ones only those referred or vouched for are beside them. */
export const belonging: Record<ComparableGroup, SQL> = {
  all: sql`true`,
  referred: sql`(channel = 'networked' and help >= ${leastHelp.referred})`,
  job_board: sql`(channel = 'cold' and source = 'job_board')`,
  applied: sql`channel = 'cold'`,
  contacts: sql`channel = 'networked'`,
  offline: sql`source not in ('job_board', 'company_site', 'none')`,
}

/** Those old enough, and how far they came so far, for each group that a published figure speaks of. */
export function countComparable(db: Db, scope: Scope): Promise<Own[]> {
  return rowsOf<Own>(
    db,
    sql`${judged(scope)}
    select one.of, count(*)::int as mature, count(screen)::int as screen, count(interview)::int as interview,
      count(accepted)::int as accepted
    from judged cross join lateral (values ${sql.join(
      comparableGroups.map((group) => sql`(${sql.raw(`'${group}'`)}, ${belonging[group]})`),
      sql`, `,
    )}) one (of, belongs)
    where excluded is null and mature and one.belongs group by one.of`,
  )
}

export const publishedOf = (own: readonly Own[]): PublishedFigure[] =>
  figures.map(({ lines, ...figure }) => ({
    ...figure,
    lines: lines.map((line) => ({ ...line, own: ownOf(line, own) })),
  }))

/** What each measure counts, and of what; null where a workspace knows nothing of the kind. */
const counted: Record<Line['measure'], { step: Step; outOf: Step | 'everybody' } | null> = {
  interview_rate: { step: 'interview', outOf: 'mature' },
  hire_rate: { step: 'accepted', outOf: 'mature' },
  screen_rate: { step: 'screen', outOf: 'mature' },
  share_of_applications: { step: 'mature', outOf: 'everybody' },
  share_of_interviews: { step: 'interview', outOf: 'everybody' },
  share_of_hires: { step: 'accepted', outOf: 'everybody' },
  found_through_contact: { step: 'accepted', outOf: 'everybody' },
  hired_elsewhere: { step: 'accepted', outOf: 'everybody' },
  tie_of_helper: null,
}

function ownOf({ measure, group }: Line, own: readonly Own[]): OwnNumber | null {
  const what = counted[measure]
  const comparable = comparableGroups.find((one) => one === group)
  if (!what || !comparable) return null
  const of = (published: ComparableGroup, step: Step) => ({
    count: own.find((one) => one.of === published)?.[step] ?? 0,
    behind: { published, step },
  })
  const reached = of(comparable, what.step)
  const total = what.outOf === 'everybody' ? of('all', what.step) : of(comparable, what.outOf)
  return { reached, total, rate: wilsonInterval({ success: reached.count, total: total.count }) }
}
