import { expect, test } from 'vitest'
import { kinds, mergeRefusal, removalRefusal } from '../../shared/stages'

test.each(kinds.flatMap((from) => kinds.map((into) => ({ from, into }))))(
  'the rule: $from into $into',
  ({ from, into }) => {
    const says = mergeRefusal({ id: '1', kind: from }, { id: '2', kind: into })
    expect(says).toBe(kinds.indexOf(into) > kinds.indexOf(from) ? 'says_more' : null)
  },
)

test('the rule of deleting: empty, and not the last', () => {
  expect(removalRefusal({ held: 1, columns: 1 })).toBe('in_use')
  expect(removalRefusal({ held: 0, columns: 1 })).toBe('last_stage')
  expect(removalRefusal({ held: 0, columns: 2 })).toBeNull()
})
