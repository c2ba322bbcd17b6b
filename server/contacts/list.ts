import { type SQL, sql } from 'drizzle-orm'
import type { ContactRow, contactOrders } from '../../shared/contacts'
import { foldPersonName } from '../../shared/personNames'
import { type Tie, ties } from '../../shared/ties'
import { type Place, pageOf, pageSize } from '../cursors'
import { type Db, rowsOf } from '../db/client'
import { placeOf } from '../db/order'
import { containing } from '../db/patterns'

type Filter = { workspaceId: string; q?: string; tie?: Tie; tag?: string; companyId?: string }
type Listed = Filter & { sort?: (typeof contactOrders)[number]; after: Place | null }

/** `pageSize` at a time with the current position of each; every word of `q` is in the name or in the name of an employer. */
export async function listContacts(db: Db, { sort = 'name', after, ...filter }: Listed) {
  const { workspaceId } = filter
  const among = matching(filter)
  const { order, behind } = orders[sort]
  const rows = await rowsOf<ContactRow>(
    db,
    sql`
      with page as (
        select * from contacts c where ${among} ${after ? behind(after) : sql``} order by ${order} limit ${pageSize + 1}
      )
      select c.id, c.name, c.tie, c.tags, c.last_touch_on::text as "lastTouchOn", c.connected_on::text as "connectedOn",
        nullif(job.title, '') as title, job.company_id as "companyId", nullif(job.company, '') as company
      from page c
      left join lateral (
        select p.title, p.company_id, coalesce(e.name, p.company_name) as company from positions p
        left join companies e on e.workspace_id = ${workspaceId} and e.id = p.company_id
        where p.workspace_id = ${workspaceId} and p.contact_id = c.id and p.current
        order by p.started_on desc nulls last, p.id desc limit 1
      ) job on true
      order by ${order}`,
  )
  const [counted] = await rowsOf<{ total: number }>(
    db,
    sql`select count(*)::int as total from contacts c where ${among}`,
  )
  const placeIn = (row: ContactRow) => ({ value: orders[sort].valueOf(row), id: row.id })
  return { ...pageOf(rows, placeIn), total: counted!.total }
}

/** Every tag in use, as people read. */
export async function listTags(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await rowsOf<{ tag: string }>(
    db,
    sql`
      select tag from (
        select distinct jsonb_array_elements_text(c.tags) as tag from contacts c
        where c.workspace_id = ${workspaceId} and c.trashed_at is null
      ) used order by tag collate "und-x-icu"`,
  )
  return rows.map(({ tag }) => tag)
}

const lastTouch = sql`coalesce(c.last_touch_on::text, '') collate "C"`

const placeOfTie = placeOf('c.tie', ties)

const orders = {
  name: {
    order: sql`c.name collate "und-x-icu", c.id`,
    behind: ({ value, id }: Place) => sql`and (c.name collate "und-x-icu", c.id) > (${value}, ${id}::uuid)`,
    valueOf: ({ name }: ContactRow) => name,
  },
  lastTouchOn: {
    order: sql`${lastTouch} desc, c.id desc`,
    behind: ({ value, id }: Place) => sql`and (${lastTouch}, c.id) < (${value}, ${id}::uuid)`,
    valueOf: ({ lastTouchOn }: ContactRow) => lastTouchOn ?? '',
  },
  // The name within a tie: the cursor holds both.
  tie: {
    order: sql`${placeOfTie}, c.name collate "und-x-icu", c.id`,
    behind: ({ value, id }: Place) => sql`and (${placeOfTie}, c.name collate "und-x-icu", c.id)
      > (${Number(/^[1-9]/.exec(value)?.[0] ?? 1)}, ${value.slice(1)}, ${id}::uuid)`,
    valueOf: ({ tie, name }: ContactRow) => `${ties.indexOf(tie) + 1}${name}`,
  },
}

const mostWords = 8

function matching({ workspaceId, q, tie, tag, companyId }: Filter): SQL {
  const words = q ? foldPersonName(q).split(' ').slice(0, mostWords) : []
  const conditions = [
    sql`c.workspace_id = ${workspaceId} and c.trashed_at is null`,
    ...words.map(
      (word) => sql`(c.folded like ${containing(word)} or c.id in (
      select p.contact_id from positions p
      join companies e on e.workspace_id = ${workspaceId} and e.id = p.company_id
      where p.workspace_id = ${workspaceId} and e.folded like ${containing(word)}))`,
    ),
    ...(tie ? [sql`c.tie = ${tie}`] : []),
    ...(tag ? [sql`c.tags @> ${JSON.stringify([tag])}::jsonb`] : []),
    ...(companyId
      ? [
          sql`c.id in (select p.contact_id from positions p
            where p.workspace_id = ${workspaceId} and p.company_id = ${companyId})`,
        ]
      : []),
  ]
  return sql.join(conditions, sql` and `)
}
