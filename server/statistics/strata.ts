import { isListOf, isRecord, isTwoByTwo, type TwoByTwo } from './valid'

export type Strata = { strata: readonly (TwoByTwo & { label?: string })[] }
/** One stratum in the letters of the field: a and b, successes and failures of arm a; c and d, of arm b. */
export type Stratum = { a: number; b: number; c: number; d: number; n1: number; n0: number; n: number }

export const isStrata = (x: unknown): x is Strata => isRecord(x) && isListOf(isTwoByTwo)(x.strata)

export function stratum({ a_success, a_total, b_success, b_total }: TwoByTwo): Stratum {
  return {
    a: a_success,
    b: a_total - a_success,
    c: b_success,
    d: b_total - b_success,
    n1: a_total,
    n0: b_total,
    n: a_total + b_total,
  }
}

export const hasBothArms = ({ n1, n0 }: Stratum): boolean => n1 > 0 && n0 > 0

/** Both arms and both outcomes: a stratum without them says nothing about an odds ratio. */
export const isInformative = (one: Stratum): boolean => hasBothArms(one) && one.a + one.c > 0 && one.b + one.d > 0

export const strataWith = ({ strata }: Strata, has: (one: Stratum) => boolean): Stratum[] =>
  strata.map(stratum).filter(has)
