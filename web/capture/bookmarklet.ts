// Runs on somebody else's page, as a bookmarklet: reads the posting that the page describes in schema.org's words, and
// opens Inroads with it. It adds nothing to the page and asks for nothing over the network, so that no content-security
// policy stands in its way. What it read travels behind the # of an address: that part is sent to no server, needs no
// answer from a window that the page's policy may have cut off (as postMessage would), and is the same whichever site it
// comes from, where a check of the sender could only ever say yes.
import type { Handed, Thing, Value } from './handed'

/** The address of this Inroads, put in front by `bookmarkletFor`. */
declare const inroads: string

const most = { scripts: 2_000_000, description: 45_000, text: 2_000, selected: 20_000, address: 300_000 }
const mostItems = 50
const deepest = 12
/** Things that are looked at in all: one that names itself would have no end. */
let things = 5_000

const wanted = new Set(
  `title description datePosted validThrough hiringOrganization jobLocation jobLocationType applicantLocationRequirements
  baseSalary salaryCurrency url name legalName address addressLocality addressRegion addressCountry streetAddress currency
  value minValue maxValue unitText unitCode price priceCurrency minPrice maxPrice @value`.split(/\s+/),
)

const roots = '[itemtype$="/JobPosting"],[typeof~="JobPosting"],[typeof~="schema:JobPosting"]'
/** What has properties of its own: by the rules, and by the habit of leaving the rules out. */
const structured = ['hiringOrganization', 'jobLocation', 'address', 'baseSalary', 'applicantLocationRequirements']
const holders = `[itemscope],[itemtype],[typeof],${structured.map((name) => `[itemprop=${name}],[property=${name}]`)}`

const handed: Handed = { link: location.href, title: String(document.title), text: selected(), postings: described() }
const address = addressesOf(handed).find((each) => each.length <= most.address)!
if (!isOpen(address)) location.href = address

/** In a window of its own, unless the page or the browser lets none be opened. */
function isOpen(address: string): boolean {
  try {
    return Boolean(open(address))
  } catch {
    return false
  }
}

/** The whole, or as much of it as an address can carry. */
function addressesOf(whole: Handed): string[] {
  const without = whole.postings.map(({ description, ...rest }) => rest)
  const bare = { ...whole, link: whole.link.slice(0, 2_001), title: whole.title.slice(0, 500) }
  return [whole, { ...whole, postings: without }, { ...bare, text: '', postings: [] }].map(
    (each) => `${inroads}/capture#${encodeURIComponent(JSON.stringify(each))}`,
  )
}

function selected(): string {
  return String(getSelection() ?? '').slice(0, most.selected)
}

/** Whatever a page does, its link and title are sent. */
function described(): Thing[] {
  for (const read of [inScripts, inMarkup])
    try {
      const found = read()
      if (found.length) return found.slice(0, mostItems)
    } catch {}
  return []
}

// ---- JSON-LD ----------------------------------------------------------------------------------------------------

function inScripts(): Thing[] {
  const named = new Map<Value, Thing>()
  const postings: Thing[] = []
  let room = most.scripts

  const visit = (value: Value, depth: number) => {
    if (!value || typeof value !== 'object' || depth > deepest) return
    if (!Array.isArray(value)) {
      if (value['@id'] && Object.keys(value).length > 2) named.set(value['@id'], value)
      if (isPosting(value)) return void postings.push(value)
    }
    for (const each of Object.values(value)) visit(each, depth + 1)
  }
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const written = script.textContent ?? ''
    room -= written.length
    if (room >= 0) visit(parsed(written), 0)
  }
  return postings.map((posting) => slim(posting, named, 0) as Thing)
}

function isPosting(thing: Thing): boolean {
  return [thing['@type']].flat().some((type) => /(?:^|[/:#])JobPosting$/.test(String(type)))
}

/** Line breaks in a text and comments around the whole are against JSON's rules, and found all the same. */
function parsed(written: string): Value {
  try {
    return JSON.parse(written)
  } catch {
    const bare = written.replace(
      /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|;)\s*$/g,
      '',
    )
    try {
      return JSON.parse(bare.replace(/\p{Cc}+/gu, ' '))
    } catch {
      return null
    }
  }
}

/** Only what is wanted, no longer than needed, and what is named elsewhere in its place. */
function slim(value: Value, named: Map<Value, Thing>, depth: number, property = ''): Value {
  if (typeof value === 'string') return value.slice(0, property === 'description' ? most.description : most.text)
  if (!value || typeof value !== 'object') return value
  if (depth > deepest || --things < 0) return null
  if (Array.isArray(value)) return value.slice(0, mostItems).map((each) => slim(each, named, depth + 1, property))
  const whole: Thing = { ...named.get(value['@id']), ...value }
  const kept = Object.entries(whole).filter(([name]) => wanted.has(name))
  return Object.fromEntries(kept.map(([name, each]) => [name, slim(each, named, depth + 1, name)]))
}

// ---- Microdata and RDFa -----------------------------------------------------------------------------------------

function inMarkup(): Thing[] {
  const found = [...document.querySelectorAll(roots)].slice(0, mostItems)
  return found.map((root) => propertiesOf(root, 0)).filter((thing) => thing.title)
}

function propertiesOf(root: Element, depth: number): Thing {
  const thing: Thing = {}
  if (depth > 4) return thing
  for (const element of root.querySelectorAll('[itemprop],[property]')) {
    if (element.parentElement?.closest(holders) !== root) continue
    const names = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? ''
    for (const name of names.split(/\s+/).map((each) => each.replace(/^.*[:/#]/, '')))
      if (wanted.has(name)) add(thing, name, contentOf(element, name, depth))
  }
  return thing
}

function contentOf(element: Element, name: string, depth: number): Value {
  const own = element.matches(holders) && propertiesOf(element, depth + 1)
  if (own && Object.keys(own).length) return own
  const written = ['content', 'datetime', 'value'].map((attribute) => element.getAttribute(attribute)).find(Boolean)
  if (written) return written.slice(0, most.description)
  if (name === 'description') return element.innerHTML.slice(0, most.description)
  if (name === 'url') return (element as HTMLAnchorElement).href ?? null
  return (element.textContent ?? '').slice(0, most.text)
}

/** A property given twice is a list; a description in two parts is one text. */
function add(thing: Thing, name: string, value: Value) {
  const before = thing[name]
  if (before === undefined || before === '') thing[name] = value
  else if (name === 'description') thing[name] = `${before}\n${value}`.slice(0, most.description)
  else thing[name] = [before, value].flat()
}
