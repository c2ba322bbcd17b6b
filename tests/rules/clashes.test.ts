import { expect, test } from 'vitest'
import { type FormPart, reconcile, withPart } from '../../web/ui/clashes'

const draft = { name: 'Ada', town: 'Turin', least: '100', most: '200' }
type Draft = typeof draft
const part = (of: (keyof Draft)[]): FormPart<Draft> => ({ of, label: of.join(), shown: () => '' })
const parts = [part(['name']), part(['town']), part(['least', 'most'])]

const meet = (mine: Partial<Draft>, theirs: Partial<Draft>) => {
  const result = reconcile(parts, { before: draft, mine: { ...draft, ...mine }, theirs: { ...draft, ...theirs } })
  const names = (of: { label: string }[]) => of.map(({ label }) => label)
  return { draft: result.draft, taken: names(result.taken), clashes: names(result.clashes.map((clash) => clash.part)) }
}

test('what only one of two changed comes together by itself', () => {
  const mine = { name: 'Ada L.' }
  expect(meet(mine, {})).toEqual({ draft: { ...draft, ...mine }, taken: [], clashes: [] })
  const both = { name: 'Ada L.', town: 'Oslo' }
  expect(meet(mine, { town: 'Oslo' })).toEqual({ draft: { ...draft, ...both }, taken: ['town'], clashes: [] })
})

test('what both changed is a clash, and what was typed stays until it is decided', () => {
  const result = meet({ town: 'Rome' }, { town: 'Oslo' })
  expect(result).toEqual({ draft: { ...draft, town: 'Rome' }, taken: [], clashes: ['town'] })
})

test('what both changed to the same is none', () => {
  expect(meet({ town: 'Oslo' }, { town: 'Oslo' })).toEqual({
    draft: { ...draft, town: 'Oslo' },
    taken: [],
    clashes: [],
  })
})

test('fields that belong together are decided together', () => {
  expect(meet({ least: '120' }, { most: '250' }).clashes).toEqual(['least,most'])
  const theirs = { ...draft, least: '90', most: '250' }
  expect(withPart({ ...draft, name: 'Ada L.', least: '120' }, parts[2]!, theirs)).toEqual({ ...theirs, name: 'Ada L.' })
})
