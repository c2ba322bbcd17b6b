// What another page says of a posting, read into the fields of a form.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writtenDay } from '../../web/capture/days'
import { type Handed, handedIn, sharedIn, type Thing } from '../../web/capture/handed'
import { lineOf, markdownOf } from '../../web/capture/markdown'
import { payOf } from '../../web/capture/pay'
import { isList, postingOf } from '../../web/capture/posting'

const handed = (...postings: Thing[]): Handed => ({
  link: 'https://jobs.example.org/7',
  title: 'Jobs',
  text: '',
  postings,
})
const posting = (thing: Thing) => postingOf(handed(thing))

test.each([
  ['2026-04-30', '2026-04-30'],
  ['2026-04-30T23:59:59Z', '2026-04-30'],
  ['2026-05-01T00:30:00+02:00', '2026-05-01'],
  ['20260430', '2026-04-30'],
  ['Wed Aug 05 02:00:00 UTC 2026', '2026-08-05'],
  ['Posted on October 02, 2026', '2026-10-02'],
  ['2nd October 2026', '2026-10-02'],
  ['Sept. 3, 2026', '2026-09-03'],
  ['02/03/2026', null],
  ['2026-02-30', null],
  ['1970-01-01T00:00:00Z', null],
  ['9999-12-31', null],
  ['October 2026', null],
  ['until filled', null],
  ['', null],
])('the day in “%s” is %s', (text, on) => expect(writtenDay(text)).toBe(on))

const pay = (least: string, most: string, currency: string, period: string) => ({ least, most, currency, period })
const amount = (value: unknown, currency = 'EUR') =>
  ({ baseSalary: { '@type': 'MonetaryAmount', currency, value } }) as Thing
test.each<[string, Thing, ReturnType<typeof payOf>]>([
  [
    'a range',
    amount({ minValue: 60000, maxValue: 80000, unitText: 'YEAR' }),
    pay('60000', '80000', 'EUR', 'year') as never,
  ],
  ['one amount', amount({ value: 52.5, unitText: 'HOUR' }), pay('52.5', '52.5', 'EUR', 'hour') as never],
  ['only its lower end', amount({ minValue: '3200', unitText: 'MONTH' }), pay('3200', '', 'EUR', 'month') as never],
  ['by the week', amount({ value: 900, unitText: 'WEEK' }, 'GBP'), pay('900', '900', 'GBP', 'week') as never],
  ['by the day, in words', amount({ value: 500, unitText: 'per day' }), pay('500', '500', 'EUR', 'day') as never],
  ['by a code of UN/CEFACT', amount({ value: 70000, unitCode: 'ANN' }), pay('70000', '70000', 'EUR', 'year') as never],
  [
    'amounts with signs',
    amount({ value: '$100,000', unitText: 'YEAR' }, 'USD'),
    pay('100000', '100000', 'USD', 'year') as never,
  ],
  [
    'thousands by points',
    amount({ value: '85.000,50 €', unitText: 'YEAR' }),
    pay('85000.5', '85000.5', 'EUR', 'year') as never,
  ],
  ['in thousands', amount({ minValue: '80k', maxValue: '95K' }, 'USD'), pay('80000', '95000', 'USD', '') as never],
  ['a range in one text', { baseSalary: '£40,000 - £45,000' }, pay('40000', '45000', 'GBP', '') as never],
  [
    'a bare number and its currency',
    { baseSalary: '100000', salaryCurrency: 'USD' },
    pay('100000', '100000', 'USD', '') as never,
  ],
  ['no unit', amount('10000', 'USD'), pay('10000', '10000', 'USD', '') as never],
  [
    'a price',
    { baseSalary: { minPrice: 20, maxPrice: 25, priceCurrency: 'chf', unitText: 'HOUR' } },
    pay('20', '25', 'CHF', 'hour') as never,
  ],
  ['in a list', { baseSalary: [amount({ value: [{ value: 5 }] }).baseSalary as Thing] }, null],
  ['a dollar sign alone, which twenty currencies have', { baseSalary: '$30' }, pay('30', '30', '', '') as never],
  ['words', amount({ value: 'competitive' }), null],
  ['nothing', {}, null],
  ['zero', amount({ minValue: 0, maxValue: 0, unitText: 'YEAR' }), null],
  ['ends the wrong way round', amount({ minValue: 9, maxValue: 8 }), null],
  ['three numbers', { baseSalary: '10-20-30' }, null],
  ['an estimate, which is nobody’s word', { estimatedSalary: amount({ value: 9 }).baseSalary }, null],
])('pay: %s', (_name, thing, expected) => expect(payOf(thing)).toEqual(expected))

test.each([
  ['<p>One &amp; two</p><p>Three</p>', 'One & two\n\nThree'],
  ['&lt;p&gt;Twice &amp;amp; escaped&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;/ul&gt;', 'Twice & escaped\n\n- a'],
  ['<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul><p>d</p>', '- a\n- b\n  - c\n\nd'],
  ['<ol><li>a<li>b</ol>', '1. a\n2. b'],
  [
    '<h2>About&nbsp;us</h2>We <b>build </b>ships.<br>Big <em>ones</em>.',
    '## About us\n\nWe **build** ships.\nBig *ones*.',
  ],
  [
    '<a href="https://example.org/a">Apply</a> <a href="javascript:alert(1)">here</a>',
    '[Apply](https://example.org/a) here',
  ],
  ['<script>alert("<p>")</script><style>p{}</style><p onclick="x()">Fine</p><!-- <p>no</p> -->', 'Fine'],
  ['<p>5 * 3 &lt; 20, and <b></b>`code` [x](y)</p>', '5 \\* 3 < 20, and \\`code\\` \\[x](y)'],
  ['<p>- no list</p><p>1. no list</p><p># no heading</p>', '\\- no list\n\n1\\. no list\n\n\\# no heading'],
  ['Plain text,\r\n\r\n\r\nwith lines.  ', 'Plain text,\n\nwith lines.'],
  ['never closed <p', 'never closed <p'],
  ['<script>never closed', ''],
])('%s as Markdown', (html, markdown) => expect(markdownOf(html)).toBe(markdown))

test('a title is one line of text', () => {
  expect(lineOf('  Nurse <script>alert(1)</script>\n(m&#47;w&#47;d) &ndash; ICU ')).toBe('Nurse (m/w/d) – ICU')
})

test('a posting has what its page says, and nothing else', () => {
  expect(posting({ '@type': 'JobPosting', title: 'Welder' })).toEqual({
    ...{ link: 'https://jobs.example.org/7', role: 'Welder', company: '', confidential: false, location: '' },
    ...{ remote: null, pay: null, description: '', postedOn: null, closesOn: null },
  })
})

test.each<[string, Thing['hiringOrganization'], string]>([
  ['an organisation', { name: 'Ørsted &amp; Co' }, 'Ørsted & Co'],
  ['a text', 'Acme', 'Acme'],
  ['a list', [{ name: 'Acme' }, { name: 'Other' }], 'Acme'],
  ['by its legal name', { legalName: 'Acme GmbH' }, 'Acme GmbH'],
  ['only an address', 'https://acme.example', ''],
])('the company as %s', (_way, hiringOrganization, company) =>
  expect(posting({ hiringOrganization }).company).toBe(company),
)

test('an employer called confidential is one', () => {
  expect(posting({ hiringOrganization: { name: 'confidential' } })).toMatchObject({ company: '', confidential: true })
})

const place = (address: Thing | string): Thing => ({ '@type': 'Place', address })
test.each<[string, Thing, string]>([
  [
    'town, region, country',
    { jobLocation: place({ addressLocality: 'Detroit', addressRegion: 'MI', addressCountry: { name: 'US' } }) },
    'Detroit, MI, US',
  ],
  [
    'two places',
    { jobLocation: [place({ addressLocality: 'Bonn' }), place({ addressLocality: 'Köln' })] },
    'Bonn; Köln',
  ],
  ['the same twice', { jobLocation: [place({ addressLocality: 'Bonn' }), place({ addressLocality: 'Bonn' })] }, 'Bonn'],
  [
    'a city that is its region',
    { jobLocation: place({ addressLocality: 'Berlin', addressRegion: 'Berlin', addressCountry: 'DE' }) },
    'Berlin, DE',
  ],
  ['an address as text', { jobLocation: place('12 High St, York') }, '12 High St, York'],
  ['a place by name', { jobLocation: { name: 'Lyon' } }, 'Lyon'],
  ['a text', { jobLocation: 'Москва' }, 'Москва'],
  [
    'from where one may work',
    { applicantLocationRequirements: [{ name: 'Spain' }, { name: 'Portugal' }] },
    'Spain; Portugal',
  ],
])('where: %s', (_name, thing, location) => expect(posting(thing).location).toBe(location))

test('telecommuting is remote work, and its absence says nothing', () => {
  expect(posting({ jobLocationType: ['TELECOMMUTE'] }).remote).toBe('remote')
  expect(posting({ jobLocation: 'Bonn' }).remote).toBeNull()
})

test('of several postings the one is read that the address leads to', () => {
  const several = handed(
    { title: 'A', url: 'https://jobs.example.org/6' },
    { title: 'B', url: 'https://www.jobs.example.org/7/?utm_source=x' },
  )
  expect([postingOf(several).role, isList(several)]).toEqual(['B', false])
})

test('of several postings without an address none is read, unless they are the same or one is told in full', () => {
  const list = handed({ title: 'A' }, { title: 'B' })
  expect([postingOf(list).role, isList(list)]).toEqual(['', true])
  expect(postingOf(handed({ title: 'A' }, { title: 'A' })).role).toBe('A')
  expect(postingOf(handed({ title: 'A' }, { title: 'B', description: 'All of it' })).role).toBe('B')
})

test('what was marked on a page stands for its description, unless it has one', () => {
  expect(postingOf({ ...handed(), text: 'What I marked' }).description).toBe('What I marked')
  expect(postingOf({ ...handed({ description: 'Theirs' }), text: 'What I marked' }).description).toBe('Theirs')
})

const fragment = (value: unknown) => `#${encodeURIComponent(JSON.stringify(value))}`

test('only what has the shape of a handing-over is one, and only links of the web are taken', () => {
  for (const wrong of ['', '#', '#%', '#{', fragment(null), fragment([]), fragment('text')])
    expect(handedIn(wrong)).toBeNull()
  const given = {
    link: 'javascript:alert(1)',
    title: 7,
    text: { a: 1 },
    postings: ['x', null, { title: 'A' }],
    more: 1,
  }
  expect(handedIn(fragment(given))).toEqual({ link: '', title: '', text: '', postings: [{ title: 'A' }] })
})

test('a phone shares a link where it likes', () => {
  const shared = (query: object) => sharedIn(new URLSearchParams(query as Record<string, string>))
  const expected = { link: 'https://example.org/j/1', title: 'Cook', text: '', postings: [] }
  expect(shared({ title: 'Cook', url: 'https://example.org/j/1' })).toEqual(expected)
  expect(shared({ title: 'Cook', text: 'Cook https://example.org/j/1' })).toEqual(expected)
  expect(shared({ text: 'Look: https://example.org/j/1' })).toMatchObject({
    link: 'https://example.org/j/1',
    text: 'Look:',
  })
  expect(shared({ text: 'javascript:alert(1)' })).toMatchObject({ link: '' })
  expect(shared({})).toBeNull()
})

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<p>', '</p', '<li>', '<script>', '&lt;b&gt;', '<!--', '<a href="', '12.000', '2026-01-01', '@'),
    fc.double(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom('name', 'value', 'address', '@value', 'minValue', 'currency', 'unitText', 'url'),
      tie('value'),
    ),
  ),
})).value
const names = [
  'title',
  'hiringOrganization',
  'jobLocation',
  'baseSalary',
  'description',
  'datePosted',
  'jobLocationType',
  'url',
] as const

test('whatever a page holds is read without a fault, and no link in it runs', () => {
  fc.assert(
    fc.property(fc.array(fc.record(Object.fromEntries(names.map((name) => [name, value])))), (postings) => {
      const { description } = postingOf(handed(...(postings as Thing[])))
      expect(description).not.toMatch(/\]\(\s*javascript:/i)
    }),
    { numRuns: 500 },
  )
})

test.each(['<a ', '<script>', '<!--', '<p>', '<a href="', '&lt;p', '<<', '</', '<b>x', '*'])(
  'a hundred thousand times “%s” is read in no time',
  (piece) => {
    const from = performance.now()
    markdownOf(piece.repeat(100_000))
    lineOf(piece.repeat(100_000))
    expect(performance.now() - from).toBeLessThan(2_000)
  },
)
