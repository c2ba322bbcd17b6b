import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCompanyName, isPlaceholderCompany } from '../../shared/companyNames'
import { foldPersonName } from '../../shared/personNames'

test.each([
  ['Acme, Inc.', 'acme'],
  ['The Boeing Company', 'boeing'],
  ['Müller & Söhne GmbH & Co. KG', 'muller and sohne'],
  ['Tiffany & Co.', 'tiffany'],
  ['McKinsey & Company', 'mckinsey'],
  ['J. P. Morgan Chase Bank, N.A.', 'jp morgan chase bank'],
  ['AT & T', 'at and t'],
  ['AT&T Inc', 'at and t'],
  ['L’Oréal S.A.', 'loreal'],
  ['Société Générale', 'societe generale'],
  ['Ferrari S.p.A.', 'ferrari'],
  ['Philips N. V.', 'philips'],
  ['Ørsted A/S', 'orsted'],
  ['LEGO ApS', 'lego'],
  ['Telefonaktiebolaget LM Ericsson AB (publ)', 'telefonaktiebolaget lm ericsson'],
  ['Nokia Oyj', 'nokia'],
  ['Allegro Sp. z o.o.', 'allegro'],
  ['Allegro sp.z.o.o.', 'allegro'],
  ['Škoda Auto a.s.', 'skoda auto'],
  ['Avast spol. s r.o.', 'avast'],
  ['Prezi Kft.', 'prezi'],
  ['MOL Nyrt', 'mol'],
  ['Canva Pty Ltd', 'canva'],
  ['Grab Holdings Pte. Ltd.', 'grab holdings'],
  ['Infosys Pvt. Ltd', 'infosys'],
  ['Cemex, S.A.B. de C.V.', 'cemex'],
  ['Bimbo S. de R.L. de C.V.', 'bimbo'],
  ['Nubank Ltda.', 'nubank'],
  ['Farfetch Portugal Unipessoal, Lda', 'farfetch portugal'],
  ['Infobip d.o.o.', 'infobip'],
  ['Bolt Technology OÜ', 'bolt technology'],
  ['UAB Vinted', 'vinted'],
  ['SIA "Printful"', 'printful'],
  ['Koç Holding A.Ş.', 'koc holding'],
  ['株式会社リクルート', 'リクルート'],
  ['トヨタ自動車株式会社', 'トヨタ自動車'],
  ['㈱メルカリ', 'メルカリ'],
  ['Mercari K.K.', 'mercari'],
  ['腾讯科技有限公司', '腾讯科技'],
  ['주식회사 카카오', '카카오'],
  ['ООО «Яндекс»', 'яндекс'],
  ['PT Gojek Indonesia Tbk.', 'gojek indonesia'],
  ['Công ty TNHH Grab', 'grab'],
  ['טבע תעשיות בע"מ', 'טבע תעשיות'],
  ['บริษัท ไลน์แมน จำกัด (มหาชน)', foldCompanyName('ไลน์แมน')],
  ['Müller + Partner', 'muller and partner'],
  ['Canal+', 'canal plus'],
  ['Acme™ 🚀', 'acme'],
])('the key of %s is %s', (name, key) => {
  expect(foldCompanyName(name)).toBe(key)
})

test.each([
  ['SAS Institute Inc.', 'sas institute'],
  ['AB InBev', 'ab inbev'],
  ['Delta Air Lines', 'delta air lines'],
  ['Booking.com B.V.', 'booking com'],
  ['3M Co', '3m'],
])('what only looks like a legal form stays: %s', (name, key) => {
  expect(foldCompanyName(name)).toBe(key)
})

test.each([
  ['SAS', 'sas'],
  ['Co.', 'co'],
  ['The Company', 'company'],
  ['株式会社', '株式会社'],
  ['🚀', '🚀'],
  ['The The', 'the'],
])('a name of nothing but forms or signs is kept: %s', (name, key) => {
  expect(foldCompanyName(name)).toBe(key)
})

test('no written name folds to nothing, and case never matters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(foldCompanyName(name) !== '' || name.normalize('NFKC').trim() === '').toBe(true)
    }),
    { numRuns: 300, seed: 7 },
  )
  expect(foldCompanyName('ACME GMBH')).toBe(foldCompanyName('Acme GmbH'))
})

test.each([
  'Self-employed',
  'SELF EMPLOYED',
  'Freelance',
  'Stealth startup',
  'Stealth Mode',
  'Stealth AI Startup',
  'Confidential',
  'Retired',
  'Unemployed',
  '-',
  '—',
  'N/A',
  'n.a.',
  'Various',
  '',
  '  ',
  'Selbstständig',
  'Freiberufler',
  'Indépendante',
  'Autônomo',
  'Libero professionista',
  'Emekli',
  'Фрилансер',
  'フリーランス',
])('%o is no company', (name) => {
  expect(isPlaceholderCompany(name)).toBe(true)
})

test.each([
  'Stealth Monitoring',
  'Freelancer.com',
  'Independent Bank',
  'Private Equity Partners',
  'NA-KD',
  'Retired Racehorses Ltd',
])('%s is a company', (name) => {
  expect(isPlaceholderCompany(name)).toBe(false)
})

test.each([
  ['Dr. Anna Lang, LL.M.', 'anna lang'],
  ['Lang, Anna', 'anna lang'],
  ['LANG, ANNA', 'anna lang'],
  ['  Zoë   Müller-Groß ', 'zoe muller gross'],
  ['Robert (Bob) Smith Jr.', 'robert smith'],
  ['Jane Doe, PhD, MBA', 'jane doe'],
  ['Sam Lee (they/them)', 'sam lee'],
  ['Prof. Dr. Ines Alvarez 🌱', 'ines alvarez'],
  ['Yo-Yo Ma', 'yo yo ma'],
  ["Aoife O'Brien", 'aoife obrien'],
  ['Dr', 'dr'],
  ['דנה כהן', 'דנה כהן'],
  ['田中 太郎', '田中 太郎'],
  ['🦊', '🦊'],
])('%s is the person %s', (name, key) => {
  expect(foldPersonName(name)).toBe(key)
})
