import { expect, test } from 'vitest'
import { foldRole } from '../../shared/roles'

test.each([
  ['Senior Engineer (m/f/d)', 'Sr. Engineer'],
  ['Software-Entwickler (w/m/x) ', 'software entwickler'],
  ['Ingénieure Données', 'ingenieure donnees'],
  ['Product Manager (Remote)', 'Product Mgr'],
  ['Jr SWE', 'Junior Software Engineer'],
  ['Designer m/w/d', 'Designer'],
])('%s and %s are one role', (one, other) => {
  expect(foldRole(one)).toBe(foldRole(other))
})

test.each([
  ['C Developer', 'C++ Developer'],
  ['C# Developer', 'C++ Developer'],
  ['Engineer', 'Senior Engineer'],
  ['Engineer (Backend)', 'Engineer (Frontend)'],
  ['Manager M', 'Manager'],
])('%s and %s are two', (one, other) => {
  expect(foldRole(one)).not.toBe(foldRole(other))
})
