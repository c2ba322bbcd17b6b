import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../../server/db/client'

type Size = { clients: number; each: number }

/**
 * So many clients with one search each and so many applications in it, written by the database itself: made one by one a
 * million would take an hour. One in four is networked, each client's fortune a little different. The same every time.
 */
export async function seedCohort(db: Db, { clients, each }: Size) {
  for (const statement of statements({ clients, each })) await db.execute(statement)
  await db.execute(sql`vacuum analyze applications`)
  await db.execute(sql`analyze searches`)
  return { workspaceIds: idsOf('w', clients), searchIds: idsOf('s', clients) }
}

const id = (letter: string, n: SQL) =>
  sql`overlay(lpad(to_hex(${n}), 32, '0') placing ${letter === 'w' ? 'a' : 'b'} from 1)::uuid`

/** The same ids on this side. */
const idsOf = (letter: 'w' | 's', count: number) =>
  Array.from({ length: count }, (_, i) => {
    const hex = (i + 1)
      .toString(16)
      .padStart(32, '0')
      .replace(/^0/, letter === 'w' ? 'a' : 'b')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  })

/** Draws in [0, 1) that depend on the row's number alone. */
const drawn = (n: SQL, salt: number) => sql`(abs(hashint8(${n} * 31 + ${sql.raw(String(salt))})) % 100000) / 100000.0`

const statements = ({ clients, each }: Size): SQL[] => {
  const c = sql.raw('c')
  const n = sql.raw('n')
  return [
    sql`insert into workspaces (id, name, time_zone, created_at)
      select ${id('w', c)}, 'Client ' || c, 'Europe/Berlin', '2026-01-01' from generate_series(1, ${clients}::bigint) c`,
    sql`insert into searches (workspace_id, id, name, started_on, created_at)
      select ${id('w', c)}, ${id('s', c)}, 'Search', '2025-01-01', '2025-01-01' from generate_series(1, ${clients}::bigint) c`,
    sql`insert into stages (workspace_id, id, search_id, label, kind, color, rank)
      select ${id('w', c)}, ${id('s', c)}, ${id('s', c)}, 'Applied', 'applied', 'blue', 'a0' from generate_series(1, ${clients}::bigint) c`,
    sql`insert into applications (workspace_id, id, search_id, role, source_kind, rank, stage_id, kind, channel, applied_on,
        screen_on, interview_on, rejected_on, stage_since_on, created_at, description)
      select ${id('w', c)}, overlay(lpad(to_hex(n), 32, '0') placing 'c' from 1)::uuid, ${id('s', c)}, 'Engineer', 'job_board', 'a0', ${id('s', c)},
        'applied', case when networked then 'networked' else 'cold' end, applied_on,
        case when interviewed then applied_on + after end, case when interviewed then applied_on + after end,
        case when not interviewed and refused then applied_on + after end, applied_on, '2025-01-01', repeat('What they wrote. ', 20)
      from (
        select n, (n - 1) / ${each} + 1 as c, ${drawn(n, 1)} < 0.25 as networked,
          ${drawn(n, 2)} < case when ${drawn(n, 1)} < 0.25 then 0.3 else 0.12 end as interviewed,
          ${drawn(n, 3)} < 0.5 as refused, (2 + 40 * ${drawn(n, 4)})::int as after,
          date '2025-01-01' + (500 * ${drawn(n, 5)})::int as applied_on
        from generate_series(1, ${clients * each}::bigint) n
      ) drawn`,
  ]
}
