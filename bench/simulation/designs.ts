import type { Pattern } from './search'

export type Searches = {
  kind: 'firm word'
  rates: { networked: number; cold: number }
  applications: number
  pattern: Pattern
  /** One application in so many goes in with help. */
  networkedOneIn: number
  tries: number
}
export type Coverage = {
  kind: 'coverage'
  rates: { networked: number; cold: number }
  arms: { networked: number; cold: number }
  /** Applications are followed for anything from no day up to so many. */
  followUpDays: number
  tries: number
}
export type Design = Searches | Coverage

const patterns = ['steady', 'three bursts', 'a trickle and a burst'] as const
const sizes = [80, 150] as const
/** One in five is about as many as in the real search that the tests hold (26 of 130). */
const shares = [5, 3] as const

const searches = (networked: number, cold: number): Searches[] =>
  shares.flatMap((networkedOneIn) =>
    sizes.flatMap((applications) =>
      patterns.map((pattern) => ({
        ...({ kind: 'firm word', tries: 2_000 } as const),
        ...{ rates: { networked, cold }, applications, pattern, networkedOneIn },
      })),
    ),
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
].flatMap((rates) => followed.map((design) => ({ ...{ kind: 'coverage' as const, tries: 20_000, rates }, ...design })))
