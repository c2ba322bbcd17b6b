import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { methods, pending, run } from './methods'

type Tolerance = { abs: number; rel: number }
type Case = { id: string; method: string; input: unknown; options: unknown; expected: unknown; tolerance: Tolerance }
type Reference = { datasets: Record<string, unknown>; cases: Case[] }

const reference: Reference = JSON.parse(readFileSync(new URL('../fixtures/reference.json', import.meta.url), 'utf8'))
const waiting = reference.cases.filter(({ method }) => pending.includes(method))
const ready = reference.cases.filter(({ method }) => !pending.includes(method))

const agreed = new Map<string, number>()

test.each(ready)('$id agrees', ({ method, input, options, expected, tolerance }) => {
  expect(differences(run(method, resolved(input), options), expected, tolerance)).toEqual([])
  agreed.set(method, (agreed.get(method) ?? 0) + 1)
})

afterAll(() => {
  const lines = [...agreed].map(([method, count]) => `${method.padEnd(32)} ${String(count).padStart(3)}`)
  console.info(['Reference cases that agree, by method:', ...lines.sort()].join('\n'))
})

test(`${ready.length} cases are answered, ${waiting.length} are pending`, () => {
  expect(ready.length + waiting.length).toBe(275)
})

test('every method is either built or pending', () => {
  const named = [...new Set(reference.cases.map(({ method }) => method))].sort()
  expect([...Object.keys(methods), ...pending].sort()).toEqual(named)
})

/** `{"$dataset": name}` stands for that data set, at any depth. */
function resolved(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(resolved)
  if (typeof input !== 'object' || input === null) return input
  if ('$dataset' in input) return reference.datasets[String(input.$dataset)]
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, resolved(value)]))
}

/** Where an answer leaves its expectation; keys that the expectation does not name are free. */
function differences(got: unknown, expected: unknown, tolerance: Tolerance, path = ''): string[] {
  const here = `${path || '/'}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`
  if (typeof expected === 'number') return agree(got, expected, tolerance) ? [] : [here]
  if (typeof expected !== 'object' || expected === null) return got === expected ? [] : [here]
  if (typeof got !== 'object' || got === null || Array.isArray(got) !== Array.isArray(expected)) return [here]
  if (Array.isArray(expected) && (got as unknown[]).length !== expected.length) return [here]
  return Object.entries(expected).flatMap(([key, value]) =>
    differences((got as Record<string, unknown>)[key], value, tolerance, `${path}/${key}`),
  )
}

const agree = (got: unknown, expected: number, { abs, rel }: Tolerance) =>
  typeof got === 'number' && Math.abs(got - expected) <= abs + rel * Math.abs(expected)
