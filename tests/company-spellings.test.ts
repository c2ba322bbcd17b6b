import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CompanyMatch } from '../shared/companies'
import { startApp } from './support'

type Given = { name: string; aliases?: string[]; parent?: string }
type Spelling = { kind: string; typed: string; means: string[] }
type Half = { gathered: string; companies: Given[]; spellings: Spelling[] }
type Tried = Spelling & { matches: CompanyMatch[] }

/** Half B was written down before the matcher was run on it, and is never changed to suit it. */
const halves = { A: 'company-spellings-a.json', B: 'company-spellings-b.json' }

describe.each(Object.entries(halves))('half %s of two hundred spellings', async (half, file) => {
  const { companies, spellings }: Half = JSON.parse(readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8'))
  const { call, given } = await startApp()

  const makeCompanies = async () => {
    for (const { name, aliases = [] } of companies) {
      const { url } = await given.company(name)
      for (const value of aliases) await call('POST', `${url}/aliases`, { kind: 'name', value })
    }
  }
  const tried = async (spelling: Spelling): Promise<Tried> => {
    const { body } = await call('GET', `${given.root}/lookup?company=${encodeURIComponent(spelling.typed)}`)
    return { ...spelling, matches: body.matches }
  }

  test('at least 98 are understood, and never is a wrong company certain', async () => {
    await makeCompanies()
    const all = []
    for (const spelling of spellings) all.push(await tried(spelling))
    const missed = all.filter((each) => !isRight(each))
    const wrong = all.filter(isWronglyCertain)
    const right = all.length - missed.length
    console.info(
      [`Half ${half}: ${right} of ${all.length} right, ${wrong.length} wrong`, ...missed.map(told)].join('\n'),
    )
    expect(wrong.map(told)).toEqual([])
    expect(missed.length, missed.map(told).join('\n')).toBeLessThanOrEqual(2)
  })
})

/** The company meant is offered first; where none is meant, nothing is certain. */
const isRight = ({ means, matches: [first] }: Tried) =>
  means.length ? means.includes(first?.name ?? '') : !first || first.tier === 'likely'

const isWronglyCertain = ({ means, matches }: Tried) =>
  matches.some(({ tier, name }) => tier !== 'likely' && !means.includes(name))

const told = ({ typed, means, matches }: Tried) =>
  `“${typed}” means ${means.join(' or ') || 'nobody'}: ${matches.map(({ name, tier }) => `${name} (${tier})`).join(', ') || 'nothing'}`
