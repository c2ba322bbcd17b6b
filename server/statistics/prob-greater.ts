import { betaCdf } from './special'
import { type Answer, isPrior, isTwoByTwo, type Prior, refuse, type TwoByTwo } from './valid'

type Beta = { a: number; b: number }

/**
 * Posterior P(rate of a > rate of b) under independent beta priors, and the posterior means. Empty arms are allowed: the prior then
 * speaks alone. Reasons: `invalid_input`.
 */
export function probabilityGreater(
  input: TwoByTwo,
  options: Prior = {},
): Answer<{ prob: number; mean_a: number; mean_b: number }> {
  if (!isTwoByTwo(input) || !isPrior(options)) return refuse('invalid_input')
  const { prior_alpha = 0.5, prior_beta = 0.5 } = options
  const posterior = (success: number, total: number) => ({ a: prior_alpha + success, b: prior_beta + total - success })
  const A = posterior(input.a_success, input.a_total)
  const B = posterior(input.b_success, input.b_total)
  // Each half of the unit interval is measured from its own end, where a density may be infinite.
  const lower = integrate(A, B, (x) => betaCdf(x, B.a, B.b))
  const upper = integrate(mirrored(A), mirrored(B), (x) => 1 - betaCdf(x, B.b, B.a))
  return {
    defined: true,
    prob: Math.min(1, (lower.weighted + upper.weighted) / (lower.mass + upper.mass)),
    mean_a: A.a / (A.a + A.b),
    mean_b: B.a / (B.a + B.b),
  }
}

const mirrored = ({ a, b }: Beta): Beta => ({ a: b, b: a })

/**
 * Mass of A on [0, ½], and that mass weighted, up to one common factor. The angle θ with x = sin²θ makes a beta density nearly
 * normal, with spread 1/(2√(a + b)); the pieces end where either posterior has its bulk, so that none hides a peak.
 */
function integrate(A: Beta, B: Beta, weight: (x: number) => number): { mass: number; weighted: number } {
  const peak = logDensity(A, Math.sqrt(A.a / (A.a + A.b)), Math.sqrt(A.b / (A.a + A.b)))
  const ends = [0, ...bulk(A), ...bulk(B), Math.PI / 4].filter((end) => end >= 0 && end <= Math.PI / 4)
  ends.sort((x, y) => x - y)
  const sums = { mass: 0, weighted: 0 }
  ends.slice(1).forEach((end, i) => {
    const start = ends[i]!
    for (const { at, share } of nodes) {
      const sine = Math.sin(start + (end - start) * at)
      const density = Math.exp(logDensity(A, sine, Math.sqrt(1 - sine * sine)) - peak) * (end - start) * share
      if (!(density > 0)) continue
      sums.mass += density
      sums.weighted += density * weight(sine * sine)
    }
  })
  return sums
}

/** Of θ, without its constant. */
const logDensity = ({ a, b }: Beta, sine: number, cosine: number) =>
  (2 * a - 1) * Math.log(sine) + (2 * b - 1) * Math.log(cosine)

function bulk({ a, b }: Beta): number[] {
  const centre = Math.asin(Math.sqrt(a / (a + b)))
  const spread = 0.5 / Math.sqrt(a + b)
  return [-8, 0, 8].map((steps) => centre + steps * spread)
}

/** Double-exponential quadrature on [0, 1] (Takahasi, Mori 1974): nodes crowd towards 0, where they stay exact to 1e-300. */
const nodes = Array.from({ length: 113 }, (_, i) => {
  const t = -6 + i / 12
  const odds = Math.exp(Math.PI * Math.sinh(t))
  return { at: odds / (1 + odds), share: (Math.PI * Math.cosh(t) * odds) / (1 + odds) ** 2 / 12 }
})
