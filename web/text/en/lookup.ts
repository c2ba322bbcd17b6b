import type { HelpKind } from '../../../shared/channels'
import type { Ask } from '../../../shared/ties'
import { list } from '../../format'
import { plural } from '../plural'

const people = (count: number) => plural(count, { one: '# person', other: '# people' })

/** Who do I know at …, and the list of what was applied for cold although somebody was known. */
export const text = {
  title: 'Who do I know at …?',
  field: 'Company',
  placeholder: 'A company, one of its names, or its web address',
  start: 'Type a company before you apply there.',
  startText:
    'Small slips, other names and web addresses are understood. You will see who works there, who used to, and who can introduce you.',
  coldLink: 'Applied cold although you knew someone',
  /** The answer in one sentence, shown and said aloud. */
  summary(now: number, before: number, introductions: number): string {
    const parts = [
      now ? `${people(now)} ${now === 1 ? 'works' : 'work'} there now` : '',
      before ? `${now ? before : people(before)} used to${now ? '' : ' work there'}` : '',
      introductions ? `${now || before ? introductions : people(introductions)} can introduce you` : '',
    ].filter(Boolean)
    return parts.length ? `${list(parts)}.` : 'Nobody, as far as it is recorded here.'
  },
  noCompany: (typed: string) => `“${typed}” says that there is no employer, so there is nobody to look up.`,
  unknown: (typed: string) => `No company called “${typed}” is recorded here, so nobody is known there.`,
  through: (typed: string, company: string) => `“${typed}” is another name of ${company}.`,
  throughDomain: (domain: string, company: string) => `${domain} belongs to ${company}.`,
  likely: 'Did you mean …?',
  likelyWhy: (typed: string) =>
    `Nothing is called exactly “${typed}”. Say yes once, and it will be understood from then on.`,
  kinship: {
    same: (typed: string) => `also known as ${typed}`,
    owner: (typed: string) => `owns ${typed}`,
    brand: (typed: string) => `belongs to ${typed}`,
  },
  likelyYes: (company: string) => `Yes, ${company}`,
  counts: (known: number, applications: number) =>
    [
      plural(known, { zero: 'nobody known', one: '# person', other: '# people' }),
      applications ? plural(applications, { one: '# application', other: '# applications' }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  learned: (typed: string, company: string) => `From now on “${typed}” means ${company}`,
  justLook: 'Just look',
  tier: { exact: 'exact', alias: 'by another name', likely: 'likely' },
  showAll: (count: number) => `Show all ${count}`,
  presently: 'now',
  stage: {
    saved: 'saved',
    applied: 'applied',
    screen: 'screen',
    interview: 'interview',
    offer: 'offer',
    accepted: 'accepted',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    declined: 'declined',
    no_response: 'no response',
  } as Record<string, string>,
  others: 'Other companies that may be meant',
  now: 'Works there now',
  before: 'Used to work there',
  introductions: 'Can introduce you',
  nobody: (company: string) => `You know nobody at ${company} yet`,
  nobodyText: 'As far as it is recorded. Three ways on:',
  addPerson: 'Add somebody who works there',
  importMore: 'Bring your LinkedIn export',
  askAnyway: (company: string) => `Ask around about ${company}`,
  askAnywayTask: (company: string) => `Ask around: who knows somebody at ${company}?`,
  company: 'Company page',
  path: { you: 'You', label: (through: string, person: string) => `You, then ${through}, then ${person}` },
  knows: (strength: string, how: string) => `know each other ${strength}${how ? `: ${how}` : ''}`,
  strengths: { slightly: 'slightly', well: 'well', very_well: 'very well' } as Record<string, string>,
  lastTouch: (ago: string) => `last touch ${ago}`,
  noTouch: 'no touch recorded',
  helped: (count: number) => plural(count, { one: 'helped once before', other: 'helped # times before' }),
  worksThere: 'works there',
  usedTo: 'used to work there',
  more: (count: number) => `${count} more are on the page of the company.`,
  since: (when: string) => `since ${when}`,
  ask: {
    referral: 'Ask for a referral',
    introduction: 'Ask for an introduction',
    chat: 'Ask for a 20-minute chat',
    question: 'Ask one question',
    be_introduced: 'Ask to be introduced',
  } satisfies Record<Ask, string>,
  askTask: {
    referral: (name: string, company: string) => `Ask ${name} for a referral to ${company}`,
    introduction: (name: string, company: string) => `Ask ${name} for an introduction at ${company}`,
    chat: (name: string, company: string) => `Ask ${name} for a 20-minute chat about ${company}`,
    question: (name: string, company: string) => `Ask ${name} one question about ${company}`,
    be_introduced: (name: string, company: string) => `Ask to be introduced to ${name} at ${company}`,
  } satisfies Record<Ask, (name: string, company: string) => string>,
  introduce: (name: string) => `Ask ${name} to introduce you`,
  introduceTask: (name: string, person: string, company: string) =>
    `Ask ${name} to introduce you to ${person} at ${company}`,
  taskMade: (title: string) => `On today’s list: ${title}`,
  openToday: 'Open Today',
  record: {
    title: 'Record help',
    lead: 'What somebody does for an application goes on record with one click, beside their name.',
    application: 'For',
    on: 'On',
    none: (company: string) => `No application at ${company} yet, so there is nothing to record help for.`,
    role: 'Role',
    rolePlaceholder: 'Role you would apply for',
    add: 'Add to the board',
    added: (role: string, company: string) => `${role} at ${company} is on the board`,
    open: 'Open',
    late: (day: string) =>
      `You applied on ${day}. Help after that day is late help: it stays on record and counts for nothing in the outcomes.`,
    group: (name: string) => `What ${name} did`,
    did: {
      told: 'Told me',
      introduced: 'Introduced me',
      referred: 'Referred me',
      vouched: 'Vouched for me',
    } satisfies Record<HelpKind, string>,
    didHint: {
      told: 'Told me of the opening, or about it',
      introduced: 'Introduced me to somebody there',
      referred: 'Put my name in',
      vouched: 'Spoke to the person who decides',
    } satisfies Record<HelpKind, string>,
    onceApplied: 'It counts in the outcomes once you have applied.',
    recorded: (name: string, what: string, role: string) => `${name} · ${what.toLowerCase()} · ${role}`,
    removed: (name: string, what: string) => `${name} · ${what.toLowerCase()} · taken back`,
    noSearch: 'Start a search in the settings before you add an application.',
  },
  cold: {
    title: 'Applied cold although you knew someone',
    lead: 'You sent these in without a word to the people below. Help now is late: it is kept on record and may still bring you an interview, but these applications stay cold in the outcomes.',
    count: (count: number) => plural(count, { one: '# application', other: '# applications' }),
    empty: 'No application went in cold where you knew someone',
    emptyText: 'Either you asked first each time, or the people you know are not recorded yet.',
    applied: (day: string) => `applied ${day}`,
    used: 'used to work there',
    more: (count: number, company: string) => `${people(count)} more at ${company}`,
    searches: 'Which searches',
    allSearches: 'All searches',
  },
  palette: {
    who: 'Who do I know at …',
    people: 'People',
    companies: 'Companies',
    applications: 'Applications',
    whoAt: (company: string) => `Who do I know at ${company}?`,
  },
}
