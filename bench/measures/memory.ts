import { cardsOf } from '../../shared/cards'
import { linkedinExport } from '../../tests/fixtures/linkedin'
import {
  type Client,
  ensureBuilt,
  type Filled,
  filledOf,
  memoryOf,
  openBare,
  pgdataOf,
  signIn,
  startServer,
} from '../servers'
import { atMost, type Line, mb } from '../table'
import { kinds, nameOf } from '../world'

const mostBytes = { embedded: 350_000_000, postgres: 180_000_000 } as const

/** What the server holds after boards, look-ups, moves and reports, and after an import on top of that. Needs /proc. */
export async function measureMemory(): Promise<Line[]> {
  ensureBuilt()
  const lines: Line[] = []
  for (const kind of kinds) {
    const filled = await filledOf(kind)
    const alone = kind === 'embedded' ? (await openBare(pgdataOf(filled))).memory : null
    const server = await startServer(filled.env)
    const { call } = await signIn(server, filled.workspaceId)
    const hold = async (measure: string) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      const memory = memoryOf(server.pid)
      if (memory)
        lines.push({
          ...atMost({ measure, on: nameOf[kind] }, memory.now, mostBytes[kind], mb),
          ...(alone ? { floor: mb(alone.now) } : {}),
          p99: `most ${mb(memory.peak)}`,
        })
    }
    await hold('memory after the start')
    await browse(call, filled)
    await hold('memory after boards, look-ups, moves')
    await bring(call)
    await hold('memory after an import of 15000')
    await server.stop()
  }
  return lines
}

async function browse(call: Client, { boards, companyNames }: Filled) {
  for (let turn = 0; turn < 40; turn++) {
    for (const size of [300, 2000] as const) await (await call('GET', `/searches/${boards[size]}/board`)).arrayBuffer()
    for (let i = 0; i < 3; i++) {
      const company = encodeURIComponent(companyNames[(turn * 31 + i) % companyNames.length]!)
      await (await call('GET', `/lookup?company=${company}`)).arrayBuffer()
    }
    if (turn % 4 === 0) await (await call('GET', `/outcomes?search=${boards[2000]}`)).arrayBuffer()
  }
  const board = await (await call('GET', `/searches/${boards[2000]}/board`)).json()
  const screen = board.stages.find(({ kind }: { kind: string }) => kind === 'screen')
  const open = cardsOf(board).filter(({ kind, ending }) => ['saved', 'applied'].includes(kind) && !ending)
  for (const { id, version } of open.slice(0, 40))
    await call('PUT', `/applications/${id}/stage`, { stageId: screen.id }, { 'if-match': `"${version}"` })
}

async function bring(call: Client) {
  const form = new FormData()
  form.append(
    'file',
    new Blob([new Uint8Array(linkedinExport({ connections: 15_000, applications: 0 }))]),
    'LinkedIn.zip',
  )
  const upload = await (await call('POST', '/imports/uploads', form)).json()
  const { id } = await (await call('POST', '/imports', { uploadId: upload.id, parts: ['connections'] })).json()
  for (let state = 'running'; state === 'running'; ) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    state = (await (await call('GET', `/imports/${id}`)).json()).state
  }
}
