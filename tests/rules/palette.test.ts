// Which lines of the palette come first.
import { expect, test } from 'vitest'
import { fit, inOrder, matching } from '../../web/palette/ranking'

test.each([
  ['Import', 'import', 3],
  ['Import', 'IMP', 3],
  ['Zoë Quast', 'zoe', 3],
  ['Zoë Quast', 'qua', 2],
  ['Zoë Quast', 'quast zo', 1],
  ['Seaport Systems', 'port', 1],
  ['Portland', 'import', 0],
  ['Anything', '', 0],
])('“%s” fits “%s” by %i', (called, typed, by) => expect(fit(called, typed)).toBe(by))

test('of a list those are left that hold every word, best first', () => {
  const items = ['Your data', 'Theme: dark', 'Dark ages'].map((label) => ({ label }))
  expect(matching(items, 'dark').map(({ label }) => label)).toEqual(['Dark ages', 'Theme: dark'])
  expect(matching(items, '')).toHaveLength(3)
})

const line = (label: string, more: object = {}) => ({ id: label, label, href: '/', ...more })
const groups = [
  { id: 'people', weight: 2, items: [line('Ines Porter')] },
  { id: 'who', weight: 1, items: [line('Who do I know at Port?', { called: 'Port' })] },
  { id: 'typed', weight: 1, items: [line('Who do I know at import?', { called: '' })] },
  { id: 'pages', weight: 0, items: [line('Import')] },
]
const order = (typed: string, more: typeof groups = []) => inOrder([...groups, ...more], typed).map(({ id }) => id)

test('a page that is called as was typed comes before who is asked about by chance', () => {
  expect(order('import')[0]).toBe('pages')
  expect(order('port')).toEqual(['who', 'people', 'pages', 'typed'])
})

test('what is recent comes before what fits as well', () => {
  const recent = { id: 'recent', weight: -1, items: [line('Importers Ltd', { recent: true })] }
  expect(order('import', [recent])[0]).toBe('recent')
})

test('with nothing typed the groups stand by their weight', () => {
  expect(order('')).toEqual(['people', 'who', 'typed', 'pages'])
})
