// Every language says what English says, and says it itself.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filled, missingIn } from '../../web/text/translation'

const folder = join(import.meta.dirname, '../../web/text')
const names = readdirSync(join(folder, 'en'))
  .filter((file) => file !== 'plural.ts')
  .map((file) => file.replace('.ts', ''))
const fileOf = (language: string, name: string) => join(folder, language, `${name}.ts`)
const textsOf = async (language: string, name: string) =>
  existsSync(fileOf(language, name)) ? (await import(fileOf(language, name))).text : {}

/** What is the same word in both. */
const alike =
  /^(Inroads|Board|Name|Links|System|LinkedIn.*|Senior|Orange|CSV|SVG|PNG|—|–|[^a-z]*|Filter|Status|Start|Tag|Hybrid|Manager|Text|E-Mail|Markdown|Person|Region|Bonus)$/

describe.each(names)('the German of %s', async (name) => {
  const [german, english] = [await textsOf('de', name), await textsOf('en', name)]

  test('lacks nothing', () => expect(missingIn(german, english)).toEqual([]))

  test('has nothing that English no longer has', () =>
    expect(missingIn(english, german).filter(isRequired)).toEqual([]))

  test('leaves no English standing', () => {
    const kept = [...wordsOf(german)].filter(([at, words]) => words === textAt(english, at) && !alike.test(words))
    expect(kept.map(([at]) => at)).toEqual([])
  })

  test('names the same numbers in braces', () => {
    const marks = (file: string) => new Set(readFileSync(file, 'utf8').match(/(?<!\$)\{\w+\}(?=[^`]*['`])/g) ?? [])
    expect([...marks(fileOf('de', name))].sort()).toEqual([...marks(fileOf('en', name))].sort())
  })
})

describe('what the server says of a row that is brought in', () => {
  const imports = join(import.meta.dirname, '../../server/imports')
  const ofFiles = /^(?:routes|queries|run|uploads|unreadable|undo)\.ts$/
  const sentences = readdirSync(imports)
    .filter((file) => !ofFiles.test(file))
    .flatMap((file) => [...readFileSync(join(imports, file), 'utf8').matchAll(/^(?!\s*(?:\/\/|\*|\/\*)).*$/gm)])
    .flatMap(([line]) => [...line.matchAll(/(['`])([A-Z“](?:(?!\1).){4,}\.)\1/g)])
    .map(([, , sentence]) => sentence!.replace(/\$\{[^}]*\}+/g, '12'))

  test('is found in its source', () => expect(sentences.length).toBeGreaterThan(18))

  test.each([...new Set(sentences), '“12” is in the future, and was left out.'])(
    '“%s” is said in German',
    async (said) => {
      const { issues } = await textsOf('de', 'imports')
      expect(issues.said(said)).not.toBe(said)
      expect(issues.said(said)).not.toMatch(/\b(?:the|this|and|is|are|no day)\b/i)
    },
  )
})

test('what is missing is filled in from English, and is listed', () => {
  const english = { a: 'one', b: { c: 'two', d: (n: number) => `${n}` }, list: ['x', 'y'] }
  const own = { b: { c: 'zwei' }, list: ['p', 'q'] }
  expect(missingIn(own, english)).toEqual(['a', 'b.d'])
  const { b, ...rest } = filled(own, english)
  expect({ ...rest, c: b.c, d: b.d(3) }).toEqual({ a: 'one', list: ['p', 'q'], c: 'zwei', d: '3' })
})

/** Codes of problems that only the server's own words cover in English. */
const isRequired = (at: string) => !at.startsWith('codes.')

function* wordsOf(texts: unknown, at = ''): Generator<[at: string, words: string]> {
  if (typeof texts === 'string') yield [at, texts]
  else if (typeof texts === 'object' && texts !== null)
    for (const [key, text] of Object.entries(texts)) yield* wordsOf(text, at ? `${at}.${key}` : key)
}

const textAt = (texts: unknown, at: string): unknown =>
  at.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], texts)
