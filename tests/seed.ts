// What the property tests draw is the same in every run, so that a change is green or red by itself. INROADS_SEED=random,
// or a number, draws something else.
import fc from 'fast-check'

const asked = process.env.INROADS_SEED ?? '1746'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
