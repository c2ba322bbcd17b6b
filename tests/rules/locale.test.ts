import { describe, expect, test, vi } from 'vitest'

/** The page's own modules as they start in a browser with these wishes. */
async function startIn({ lang = 'en', languages = ['en-US'], region = null as string | null }) {
  vi.resetModules()
  vi.stubGlobal('document', { documentElement: { lang }, cookie: '' })
  vi.stubGlobal('navigator', { languages, language: languages[0] })
  vi.stubGlobal('localStorage', { getItem: () => region })
  const [locale, format] = await Promise.all([import('../../web/text/locale'), import('../../web/format')])
  vi.unstubAllGlobals()
  const plain = (words: string) => words.replace(/[\u00a0\u202f]/g, ' ')
  return {
    ...locale,
    day: format.day('2026-03-03'),
    weekday: format.weekday('2026-03-03'),
    ago: format.relativeDay('2026-03-02', '2026-03-03'),
    number: format.number(12345.5, 1),
    money: plain(format.money(8500000, 'EUR')),
    list: format.list(['Ines', 'Tom', 'Ada']),
  }
}

describe('days, numbers and money are written as the reader has them', () => {
  test.each([
    [{ languages: ['en-US'] }, 'March 3, 2026', '12,345.5', '€85,000', 7],
    [{ languages: ['en-GB', 'de-DE'] }, '3 March 2026', '12,345.5', '€85,000', 1],
    [{ languages: ['de-DE', 'en'] }, '3 March 2026', '12.345,5', '85.000 €', 1],
    [{ languages: ['fr-FR'] }, '3 March 2026', '12 345,5', '85 000 €', 1],
    [{ languages: ['en-US'], region: 'DE' }, '3 March 2026', '12.345,5', '85.000 €', 1],
    [{ languages: ['en-IN'] }, '3 March 2026', '12,345.5', '€85,000', 7],
    [{ languages: ['de-AT'], lang: 'de' }, '3. März 2026', '12 345,5', '€ 85.000', 1],
    [{ languages: ['de'], lang: 'de' }, '3. März 2026', '12.345,5', '85.000 €', 1],
    [{ languages: ['en-US', 'de'], lang: 'de' }, '3. März 2026', '12,345.5', '€85,000', 7],
  ])('%j', async (wish, day, number, money, weekStart) => {
    const written = await startIn(wish)
    const plain = written.number.replace(/[\u00a0\u202f]/g, ' ')
    expect({ day: written.day, number: plain, money: written.money, weekStart: written.weekStart() }).toEqual({
      ...{ day, number, money, weekStart },
    })
  })
})

test('words that the machine writes are of the language of the page', async () => {
  const german = await startIn({ lang: 'de', languages: ['de-DE'] })
  expect(german).toMatchObject({ ago: 'gestern', list: 'Ines, Tom und Ada', weekday: 'Di., 3. März' })
  const english = await startIn({ languages: ['de-DE'] })
  expect(english).toMatchObject({ ago: 'yesterday', list: 'Ines, Tom and Ada' })
})

test('weeks begin as the region has them, also where the browser does not know', async () => {
  const { weekStart } = await startIn({})
  const begin = () => Object.fromEntries(['US', 'DE', 'EG', 'BR', 'FR'].map((of) => [of, weekStart(of)]))
  const expected = { US: 7, DE: 1, EG: 6, BR: 7, FR: 1 }
  expect(begin()).toEqual(expected)
  vi.stubGlobal('Intl', { Locale: class {} })
  expect(begin()).toEqual(expected)
  vi.unstubAllGlobals()
})
