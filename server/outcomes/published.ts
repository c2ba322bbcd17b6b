import { sql } from 'drizzle-orm'
import type { OwnNumber, PublishedFigure } from '../../shared/outcomeParts'
import { type Db, rowsOf } from '../db/client'
import { wilsonInterval } from '../statistics/wilson'
import { figures, type Line } from './figures'
import { judged, type Scope, strengthOf } from './judged'

const groups = ['all', 'referred', 'job_board', 'applied', 'contacts', 'offline'] as const
type Group = (typeof groups)[number]
type Step = 'mature' | 'screen' | 'interview' | 'accepted'
export type Own = { of: Group } & Record<Step, number>

/**
 * Those old enough, and how far they came so far, for each group that a published figure speaks of. Employers speak of people whom
 * an employee referred: of networked ones only those referred or vouched for are beside them.
 */
export function countComparable(db: Db, scope: Scope): Promise<Own[]> {
  return rowsOf<Own>(
    db,
    sql`${judged(scope)}
    select one.of, count(*)::int as mature, count(screen)::int as screen, count(interview)::int as interview,
      count(accepted)::int as accepted
    from judged cross join lateral (values
      ('all', true), ('referred', channel = 'networked' and help >= ${strengthOf('referred')}),
      ('job_board', channel = 'cold' and source = 'job_board'), ('applied', channel = 'cold'),
      ('contacts', channel = 'networked'), ('offline', source not in ('job_board', 'company_site', 'none'))
    ) one (of, belongs)
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
  if (!what) return null
  const of = (name: string, step: Step) => own.find((one) => one.of === name)?.[step] ?? 0
  const reached = of(group, what.step)
  const total = what.outOf === 'everybody' ? of('all', what.step) : of(group, what.outOf)
  return { reached, total, rate: wilsonInterval({ success: reached, total }) }
}
