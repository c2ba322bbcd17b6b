import { sql } from 'drizzle-orm'

const firstDayOf = (day: string, precision: string) =>
  sql.raw(`date_trunc(case ${precision} when 'year' then 'year' when 'month' then 'month' else 'day' end, ${day})`)

const lastDayOf = (day: string, precision: string) =>
  sql.raw(
    `${day} + case ${precision} when 'year' then interval '1 year' when 'month' then interval '1 month' else interval '1 day' end - interval '1 day'`,
  )

/**
 * Whether a position `p` of a contact and one `o` of your own were held at the same time. A start that is not known is taken as
 * long ago only where an end is, so that two people of whom nothing is known but the company are not called colleagues.
 */
export const overlapping = sql`(
  (p.started_on is not null or p.ended_on is not null) and (o.started_on is not null or o.ended_on is not null)
  and (p.started_on is null or o.ended_on is null
    or ${firstDayOf('p.started_on', 'p.started_precision')} <= ${lastDayOf('o.ended_on', 'o.ended_precision')})
  and (o.started_on is null or p.ended_on is null
    or ${firstDayOf('o.started_on', 'o.started_precision')} <= ${lastDayOf('p.ended_on', 'p.ended_precision')})
)`
