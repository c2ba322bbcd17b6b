import type { StatusMeaning } from '../../shared/importColumns'
import type { Kind } from '../../shared/stages'
import type { WrittenDay } from './days'
import type { ImportedFact } from './rows'

/** The columns that hold days. */
export const dayFields = [
  'savedOn',
  'appliedOn',
  'statusOn',
  'screenOn',
  'interviewOn',
  'offerOn',
  'rejectedOn',
  'helpOn',
  'nextStepOn',
] as const
export type DaysRead = Partial<Record<(typeof dayFields)[number], WrittenDay>>

/**
 * The facts behind one row: saved, applied and the single stages on the days of their own columns, and what the status says on the status's
 * day. A status that names a stage and an ending dates the ending; the stage before it keeps its own column's day, or none.
 */
export const factsOf = (
  meaning: StatusMeaning | null,
  days: DaysRead,
): { appliedOn: string | null; stageFacts: ImportedFact[] } => {
  const furthest = meaning?.kind ?? null
  const applied = days.appliedOn ?? (furthest === 'applied' && !meaning?.ending ? days.statusOn : undefined)
  const stages = [
    ...stage('saved', days.savedOn ?? (furthest === 'saved' ? days.statusOn : undefined), furthest === 'saved'),
    ...stage('applied', applied, furthest === 'applied' || isEndingOnly(meaning)),
    ...laterKinds.flatMap((kind) => stage(kind, dayOfStage(kind, meaning, days), furthest === kind)),
  ]
  const placed = stages.length > 0 ? stages : [fact('saved', null, undefined)]
  return { appliedOn: applied?.on ?? null, stageFacts: [...placed, ...endings(meaning, days)] }
}

const laterKinds = ['screen', 'interview', 'offer', 'accepted'] as const

const fact = (
  kind: ImportedFact['kind'],
  ending: ImportedFact['ending'],
  day: WrittenDay | undefined,
): ImportedFact => ({
  kind,
  ending,
  on: day?.on ?? null,
  precision: day?.precision ?? 'day',
})

/** A fact if there is a day for it, or if the row says so without one. */
const stage = (kind: Kind, day: WrittenDay | undefined, isSaid: boolean): ImportedFact[] =>
  day || isSaid ? [fact(kind, null, day)] : []

/** Its own column's day; else the status's, if the status names this stage and no ending, which would have the day. */
const dayOfStage = (kind: (typeof laterKinds)[number], meaning: StatusMeaning | null, days: DaysRead) => {
  const own = kind === 'accepted' ? undefined : days[`${kind}On`]
  return own ?? (meaning?.kind === kind && !meaning.ending ? days.statusOn : undefined)
}

/** Whoever was rejected or never heard back had applied, even where no day is given; one may withdraw before applying. */
const isEndingOnly = (meaning: StatusMeaning | null) =>
  Boolean(meaning?.ending && !meaning.kind && meaning.ending !== 'withdrawn')

const endings = (meaning: StatusMeaning | null, days: DaysRead): ImportedFact[] => {
  if (meaning?.ending)
    return [fact(null, meaning.ending, (meaning.ending === 'rejected' && days.rejectedOn) || days.statusOn)]
  return days.rejectedOn ? [fact(null, 'rejected', days.rejectedOn)] : []
}
