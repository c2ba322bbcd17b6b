/**
 * A root of a continuous function between two points where its signs differ (Chandrupatla 1997): inverse quadratic steps where they
 * can be trusted, halving where they cannot. Ends when the bracket is as narrow as the numbers allow.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high]
  let [fa, fb] = [f(a), f(b)]
  let [c, fc] = [a, fa]
  let t = 0.5
  for (let steps = 0; steps < 2000; steps++) {
    const x = a + t * (b - a)
    const fx = f(x)
    if (fx > 0 === fa > 0) [c, fc] = [a, fa]
    else [c, b, fc, fb] = [b, a, fb, fa]
    ;[a, fa] = [x, fx]
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const narrow = (2e-16 * Math.abs(best) + 1e-300) / Math.abs(b - a)
    if (narrow > 0.5 || fa === 0) return best
    const trusted = isTrusted((a - b) / (c - b), (fa - fb) / (fc - fb))
    const step = trusted ? quadraticStep({ a, b, c, fa, fb, fc }) : 0.5
    t = Math.min(1 - narrow, Math.max(narrow, step))
  }
  return (a + b) / 2
}

/**
 * The root of an increasing function that may lie anywhere, searched outwards from a guess in growing steps.
 * Ends at ±700, where an exponential ends too.
 */
export function rootOfIncreasing(f: (x: number) => number, guess: number): number {
  const up = f(guess) <= 0
  let [inner, outer, step] = [guess, guess, 0.5]
  while (Math.abs(outer) < 700 && f(outer) <= 0 === up) {
    inner = outer
    outer = Math.max(-700, Math.min(700, outer + (up ? step : -step)))
    step *= 2
  }
  return root(f, inner, outer)
}

const isTrusted = (along: number, up: number) => up ** 2 < along && (1 - up) ** 2 < 1 - along

type Points = { a: number; b: number; c: number; fa: number; fb: number; fc: number }

const quadraticStep = ({ a, b, c, fa, fb, fc }: Points) =>
  (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
