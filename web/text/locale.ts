// The reader's language and region: in which words the page speaks, and how days, numbers and weeks are written.

/** The languages that there are, each by its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

const inBrowser = typeof document !== 'undefined'
const wanted = inBrowser ? navigator.languages : ['en']
const regionKept = 'inroads.region'
const languageKept = 'inroads-language'

/** The language of this page: the server chose which one it sent. */
export const language: Language = inBrowser && document.documentElement.lang === 'de' ? 'de' : 'en'

/** The region that was chosen here; null for the browser's. */
export const chosenRegion = (): string | null => (inBrowser ? localStorage.getItem(regionKept) : null)

/** The language that was chosen here; null for the browser's. */
export const chosenLanguage = (): Language | null =>
  (Object.keys(languages) as Language[]).find((name) => cookies().includes(`${languageKept}=${name}`)) ?? null

/** The first language of the browser that the page speaks; the server goes by the same. */
export const browserLanguage: Language = wishedLanguage()

const cookies = () => (inBrowser ? document.cookie.split('; ') : [])

/** The region of the browser's languages, as far as one is said: of "en-GB", or of "de", which most speak in DE. */
export const browserRegion = regionOf(wanted) ?? 'US'

export const region = chosenRegion() ?? browserRegion

function wishedLanguage(): Language {
  const known = Object.keys(languages) as Language[]
  return wanted.map((tag) => known.find((name) => tag.split('-')[0] === name)).find(Boolean) ?? 'en'
}

function regionOf(tags: readonly string[]): string | undefined {
  const said = tags.map((tag) => new Intl.Locale(tag))
  return said.find((one) => one.region)?.region ?? said[0]?.maximize().region
}

/** Words that the machine writes, such as months and "yesterday": in the language of the page, as the region has them. */
export const wording = firstKnown([`${language}-${region}`, language === 'en' ? 'en-001' : language])

const ofRegion = new Intl.Locale(`und-${region}`).maximize()

/** Numbers as the region writes them, whatever the language; where that is in another script, as the language has them. */
export const numbering = ofRegion.script === 'Latn' ? `${ofRegion.language}-${region}` : wording

/** The one that the browser knows by this very name, and not only by its language. */
function firstKnown(tags: string[]): string {
  return tags.find((tag) => new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag) ?? language
}

const sundayFirst = 'BR CA CO GT HK HN ID IL IN JM JP KE KR MX NI PA PE PH PK PR PT PY SA SG SV TH TW US VE ZA ZW'
const saturdayFirst = 'AF BH DZ EG IQ IR JO KW LY OM QA SD SY'

type Weeks = { weekInfo?: { firstDay: number }; getWeekInfo?: () => { firstDay: number } }

/** The day that a week begins with: 1 for Monday to 7 for Sunday. What the browser knows, else the commonest. */
export function weekStart(of = region): number {
  const known = new Intl.Locale(`und-${of}`) as Weeks
  const told = known.getWeekInfo?.() ?? known.weekInfo
  if (told) return told.firstDay
  if (sundayFirst.includes(of)) return 7
  return saturdayFirst.includes(of) ? 6 : 1
}

/** From the next load on: the server sends the page in this language, or in the browser's for null. */
export function chooseLanguage(name: Language | null) {
  const seconds = name ? 400 * 86_400 : 0
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and absent over plain http
  document.cookie = `${languageKept}=${name ?? ''}; path=/; max-age=${seconds}; samesite=lax`
}

/** From the next load on; null for the browser's. */
export function chooseRegion(name: string | null) {
  if (name) localStorage.setItem(regionKept, name)
  else localStorage.removeItem(regionKept)
}
