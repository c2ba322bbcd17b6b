import type { Pattern } from './search'

export type Searches = {
  kind: 'firm word'
  rates: { networked: number; cold: number }
  applications: number
  pattern: Pattern
}
export type Coverage = {
  kind: 'coverage'
  rates: { networked: number; cold: number }
  arms: { networked: number; cold: number }
  /** Applications are followed for anything from no day up to so many. */
  followUpDays: number
}
export type Design = Searches | Coverage

const patterns = ['steady', 'three bursts', 'a trickle and a burst'] as const
const sizes = [80, 150] as const

const searches = (networked: number, cold: number): Searches[] =>
  sizes.flatMap((applications) =>
    patterns.map((pattern) => ({ kind: 'firm word' as const, rates: { networked, cold }, applications, pattern })),
  )

/** No true difference: every firm word is wrong. */
export const alike = [...searches(0.11, 0.11), ...searches(0.28, 0.28)]
/** A true difference: the firm word is wanted. */
export const apart = searches(0.37, 0.11)

const followed = [
  { arms: { networked: 15, cold: 60 }, followUpDays: 60 },
  { arms: { networked: 10, cold: 25 }, followUpDays: 45 },
  { arms: { networked: 30, cold: 150 }, followUpDays: 90 },
  { arms: { networked: 8, cold: 20 }, followUpDays: 40 },
]
/** Whether the 95 % interval holds the true difference as often as it says. */
export const covered: Coverage[] = [
  { networked: 0.37, cold: 0.11 },
  { networked: 0.28, cold: 0.28 },
].flatMap((rates) => followed.map((design) => ({ kind: 'coverage' as const, rates, ...design })))
