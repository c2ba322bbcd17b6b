import { sql } from 'drizzle-orm'
import { rowsOf } from '../../server/db/client'
import { drawFrom } from '../../server/samples/draw'
import { foldCompanyName } from '../../shared/companyNames'
import { bareRoute } from '../bare'
import { compare } from '../rounds'
import { aliasOf, sizes } from '../seeds/network'
import { type Line, ms } from '../table'
import { type Kind, kinds, nameOf, type World, worldOf } from '../world'

const mostMs = { embedded: 25, postgres: 10 } as const

/** "Who do I know at X", as typed: its name, another name of it, its name misspelt. Beside the exact match by one statement. */
export async function measureLookup(): Promise<Line[]> {
  const lines: Line[] = []
  for (const kind of kinds) {
    const world = await worldOf(kind)
    const bare = bareLookup(world)
    for (const [way, texts] of Object.entries(asked(world.companyNames))) {
      const { ours, floor, ratio } = await compare({
        ours: (turn) => world.call('GET', `/lookup?company=${encodeURIComponent(texts[turn % texts.length]!)}`),
        floor: (turn) => bare.call(world.companyNames[(turn * 7) % sizes.companies]!),
        calls: 100,
      })
      lines.push({
        ...{
          measure: `look-up, ${way}`,
          on: nameOf[kind],
          ours: ms(ours.p50),
          floor: ms(floor.p50),
          ratio,
          p99: ms(ours.p99),
        },
        ...{ target: `p99 ≤ ${mostMs[kind]} ms`, isOver: ours.p99 > mostMs[kind] },
      })
    }
    lines.push(await measurePalette(world, bare, kind))
  }
  return lines
}

/** What the palette answers as one types: people, companies and applications. */
async function measurePalette(world: World, bare: ReturnType<typeof bareLookup>, kind: Kind): Promise<Line> {
  const texts = ['a', 'an', 'ann', 'anna', 'winter', 'company 7', 'nobody of that name']
  const { ours, floor, ratio } = await compare({
    ours: (turn) => world.call('GET', `/palette?q=${encodeURIComponent(texts[turn % texts.length]!)}`),
    floor: (turn) => bare.call(world.companyNames[(turn * 7) % sizes.companies]!),
    calls: 50,
  })
  const told = { ours: ms(ours.p50), floor: ms(floor.p50), ratio, p99: ms(ours.p99) }
  return {
    ...{ measure: 'palette, as one types', on: nameOf[kind], ...told },
    ...{ target: 'p99 ≤ 100 ms', isOver: ours.p99 > 100 },
  }
}

/** Never the same name twice in a round; the common companies as often as the rare. */
function asked(names: string[]) {
  const draw = drawFrom(7)
  const some = Array.from({ length: 600 }, () => draw.one(names))
  const aliases = names.slice(0, sizes.aliases).map(aliasOf)
  return {
    'its name': some,
    'another name': aliases,
    misspelt: some.map((name) => misspelt(name, draw.whole(1, name.length - 2))),
    'its first letter wrong': some.map((name) => `${name[0] === 'W' ? 'V' : 'W'}${name.slice(1)}`),
  }
}

/** Two letters changed places. */
const misspelt = (name: string, at: number) => name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2)

const bareLookup = ({ database: { db }, workspaceId }: World) =>
  bareRoute((name) =>
    rowsOf(
      db,
      sql`
        select c.id as company_id, k.id, k.name, k.tie, p.title, p.current, p.started_on, p.ended_on
        from companies c
        join positions p on p.workspace_id = ${workspaceId} and p.company_id = c.id
        join contacts k on k.workspace_id = ${workspaceId} and k.id = p.contact_id
        where c.workspace_id = ${workspaceId} and c.folded = ${foldCompanyName(name)}`,
    ),
  )
