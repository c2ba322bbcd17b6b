import { cpus } from 'node:os'
import { killAll } from './servers'
import { type Line, tableOf } from './table'
import { closeWorlds, endAll } from './world'

// Loaded when asked for: one that does not fit the server of today does not stop the others.
const measures: Record<string, () => Promise<Line[]>> = {
  board: async () => (await import('./measures/board')).measureBoard(),
  move: async () => (await import('./measures/move')).measureMove(),
  lookup: async () => (await import('./measures/lookup')).measureLookup(),
  outcomes: async () => (await import('./measures/outcomes')).measureOutcomes(),
  cohort: async () => (await import('./measures/cohort')).measureCohort(),
  simulation: async () => (await import('./measures/simulation')).measureSimulation(),
  archive: async () => (await import('./measures/archive')).measureArchive(),
  import: async () => (await import('./measures/import')).measureImport(),
  start: async () => (await import('./measures/start')).measureStart(),
  memory: async () => (await import('./measures/memory')).measureMemory(),
  page: async () => (await import('./measures/page')).measurePage(),
}

const asked = process.argv.slice(2).filter((word) => word !== '--quick')
const unknown = asked.find((name) => !(name in measures))
if (unknown) {
  console.error(`There is no measure “${unknown}”. There are: ${Object.keys(measures).join(', ')}`)
  process.exit(1)
}

const failed = (error: unknown): Line[] => {
  console.error(error)
  process.exitCode = 1
  return []
}

const lines: Line[] = []
try {
  for (const [name, measure] of Object.entries(measures)) {
    if (asked.length && !asked.includes(name)) continue
    const from = performance.now()
    process.stderr.write(`${name} …`)
    lines.push(...(await measure().catch(failed)))
    process.stderr.write(` ${((performance.now() - from) / 1000).toFixed(0)} s\n`)
  }
} finally {
  killAll()
  await closeWorlds()
  await endAll()
}
console.log(`\nNode ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()})\n`)
console.log(tableOf(lines))
const over = lines.filter(({ isOver }) => isOver)
console.log(over.length ? `\n${over.length} over target` : '\nEverything within its target')
