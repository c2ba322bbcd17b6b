import type { Definition, Exclusion, OutcomeEvent } from '../../../shared/caution'
import type { Channel, HelpKind } from '../../../shared/channels'
import type { FunnelStep, Gate, OutcomeStep } from '../../../shared/outcomes'
import { plural } from '../plural'

/** What is compared, in one word each. */
const channel = { networked: 'networked', cold: 'cold', inbound: 'inbound' } satisfies Record<Channel, string>

type EventWords = { reached: string; led: string; one: string; other: string; title: string }

const pointsOf = (points: number) => plural(Math.abs(points), { one: '# point', other: '# points' })

/** What is asked for, as it stands in sentences. */
const event = {
  answer: { reached: 'got an answer', led: 'got an answer', one: 'answer', other: 'answers', title: 'Any answer' },
  screen: { reached: 'reached a screen', led: 'led to a screen', one: 'screen', other: 'screens', title: 'Screen' },
  interview: {
    ...{ reached: 'reached an interview', led: 'led to an interview' },
    ...{ one: 'interview', other: 'interviews', title: 'Interview' },
  },
  offer: { reached: 'reached an offer', led: 'led to an offer', one: 'offer', other: 'offers', title: 'Offer' },
} satisfies Record<OutcomeEvent, EventWords>

export const text = {
  title: 'Outcomes',
  /** What the report covers: "Job search of 2010, applied from 1 March 2026, as of 10 March 2026". */
  about: ({ search, from, to, asOf, counting }: About) =>
    [
      search,
      from || to ? `applied${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}` : '',
      `as of ${asOf}`,
      counting ?? '',
    ]
      .filter(Boolean)
      .join(', '),
  /** What is counted otherwise than usual. */
  counting: {
    referred: 'networked only if referred or vouched for',
    withoutRecordedLater: 'without help recorded later',
  },
  toToday: 'Back to today',
  print: 'Print',
  csv: 'As a table (CSV)',
  contents: 'In this report',
  pointsOf,
  table: (title: string) => `${title}: table`,

  view: {
    label: 'What this report covers',
    search: 'Search',
    thisSearch: 'This search',
    allSearches: 'All searches',
    period: 'Applied',
    periods: { all: 'Any time', '3m': 'Last 3 months', '6m': 'Last 6 months', custom: 'From – to' },
    from: 'From',
    to: 'To',
    horizon: 'Within',
    days: (days: number) => `${days} days`,
    event: 'What is counted',
    events: {
      answer: 'Any answer',
      screen: 'Screen',
      interview: 'Interview',
      offer: 'Offer',
    } satisfies Record<OutcomeEvent, string>,
    definition: 'Networked means',
    definitions: {
      any_help: 'Any help',
      referred: 'Referred or vouched for',
    } satisfies Record<Definition, string>,
    usual: 'Count as usual',
  },

  event,

  /** The one sentence. A word in braces is a number that opens its rows. */
  said: {
    nothing: 'Nothing to compare yet: no application has been sent.',
    fromMemory: (n: number) =>
      plural(n, {
        one: 'Nothing to compare: the one application here was logged from memory, and such rows stay out.',
        other: 'Nothing to compare: all {memory} applications here were logged from memory, and such rows stay out.',
      }),
    onlyInbound: (n: number) =>
      plural(n, {
        one: 'Nothing to compare yet: in the one application here they wrote to you first.',
        other: 'Nothing to compare yet: in all {inbound} applications here they wrote to you first.',
      }),
    onlyCold: (n: number) =>
      plural(n, {
        one: 'Nothing to compare yet: one application went in cold, and none with somebody’s help.',
        other: 'Nothing to compare yet: {cold} applications went in cold, and none with somebody’s help.',
      }),
    onlyNetworked: (n: number) =>
      plural(n, {
        one: 'Nothing to compare yet: one application went in with somebody’s help, and none cold.',
        other: 'Nothing to compare yet: {networked} applications went in with somebody’s help, and none cold.',
      }),
    noneKnown: (days: number, arm: Channel | null) =>
      `Too early to tell: no ${arm ? `${channel[arm]} application` : 'application'} has been decided or is ${days} days old yet`,
    counts: (event: EventWords) =>
      `Too early to tell: {aReached} of {aKnown} networked and {bReached} of {bKnown} cold applications ${event.reached} so far`,
    fewKnown: (days: number, arm: Channel, n: number, least: number) =>
      `Too early to tell: only {known} ${channel[arm]} ${n === 1 ? 'application has' : 'applications have'} been decided or ${n === 1 ? 'is' : 'are'} ${days} days old, and ${least} of each kind are needed`,
    fewEvents: ({ led, other }: EventWords, days: number, n: number, least: number) =>
      `Too early to tell: ${n ? 'only {reached}' : 'none'} of {known} applications ${led} within ${days} days, and ${least} ${other} are needed to compare`,
    fewNonevents: ({ led }: EventWords, days: number) =>
      `Nothing to tell apart: {reached} of {known} applications ${led} within ${days} days, nearly all of them`,
    fewFollowed: (days: number, arm: Channel, least: number) =>
      `Too early to tell: fewer than ${least} ${channel[arm]} applications have been open for ${days} days, the others are fresher or decided`,
    otherHorizon: ({ reached }: EventWords, days: number, chosen: number, how: string) =>
      `Within ${days} days, networked applications ${reached} ${how}; whether that is more than chance is said at ${chosen} days only`,
    otherEvent: ({ reached }: EventWords, days: number, how: string) =>
      `Within ${days} days, networked applications ${reached} ${how}; whether that is more than chance is said of interviews only`,
    otherDefinition: ({ reached }: EventWords, days: number, how: string) =>
      `Counted this way, networked applications ${reached} ${how} within ${days} days; whether that is more than chance is said only when any help counts`,
    aHigher: (points: number) =>
      `Networked applications reached an interview about ${pointsOf(points)} more often, more than chance would give`,
    bHigher: (points: number) =>
      `Cold applications reached an interview about ${pointsOf(points)} more often than networked ones, more than chance would give`,
    leaningA: (points: number) =>
      `It leans towards networked: they reached an interview about ${pointsOf(points)} more often, but chance could still do that`,
    leaningB: (points: number) =>
      `It leans towards cold: they reached an interview about ${pointsOf(points)} more often, but chance could still do that`,
    inconclusive: (low: number, high: number) =>
      `No clear difference so far: your data fit anything from ${spanEnd(low)} to ${spanEnd(high)} interviews for networked applications`,
    open: (n: number) =>
      plural(n, { one: '; {open} of {all} is still open.', other: '; {open} of {all} are still open.' }),
    noneOpen: '; none of {all} is still open.',
    more: (points: number) =>
      points === 0
        ? 'about as often as cold ones'
        : `about ${pointsOf(points)} ${points > 0 ? 'more' : 'less'} often than cold ones`,
    moreUnknown: 'too rarely so far to compare',
  },

  card: {
    title: (days: number, asked: OutcomeEvent = 'interview') => `${event[asked].title} within ${days} days of applying`,
    reached: (n: number, { one, other }: EventWords) =>
      plural(n, { zero: `no ${one}`, one: `# ${one}`, other: `# ${other}` }),
    of: 'of',
    known: (days: number) => `decided or ${days} days old`,
    applied: 'applied',
    mature: (days: number) => `at least ${days} days old`,
    open: 'still open',
    range: (low: string, high: string) => `${low} to ${high}`,
    rangeSaid: (channel: string, rate: string, low: string, high: string) =>
      `${channel}: ${rate}, most likely between ${low} and ${high}`,
    noRate: 'no rate yet',
    difference: 'Difference',
    points: (value: number) => `${signed(value)} points`,
    sure95: (low: number, high: number) => `95% range ${signed(low)} to ${signed(high)}`,
    sure99: (low: number, high: number) => `99% range ${signed(low)} to ${signed(high)}`,
    beside: 'Beside the comparison',
    besideWhy: 'Inbound: a recruiter or the company wrote first, so nothing was chosen.',
    level: 'How sure',
    levels: {
      firm: 'Firm: even the wide 99% range is on one side of zero.',
      leaning: 'Leaning: the 95% range is on one side of zero, the 99% range is not.',
      inconclusive: 'Undecided: the range holds zero, so either way could be ahead.',
      interval_only: 'Too early for a verdict: the ranges are shown, no more.',
      counts_only: 'Too few for a rate: counts only.',
      no_data: 'Nothing to compare yet.',
    },
    because: {
      few_known: 'Ten of each kind must be decided or old enough.',
      few_followed: 'Five of each kind must have stayed open until that day.',
      few_events: 'Three that came that far are needed.',
      few_nonevents: 'Three that did not come that far are needed.',
      other_horizon: '',
      other_event:
        'A verdict is given of interviews only, as chosen beforehand: trying several would be several chances to be fooled.',
      other_definition:
        'A verdict is given only when any help counts, as chosen beforehand: trying several would be several chances to be fooled.',
    } satisfies Record<NonNullable<Gate['because']>, string>,
    otherHorizon: (chosen: number) =>
      `A verdict is given at ${chosen} days only, the period chosen beforehand in the settings: looking at several would be several chances to be fooled.`,
    unknown: 'not known yet',
  },

  funnel: {
    title: 'How far they came',
    lead: (days: number) =>
      `The first count is everything so far. The rates speak only of applications at least ${days} days old, and of what they reached within ${days} days, so that fresh ones are not taken for failures.`,
    step: 'Step',
    soFar: 'So far',
    within: (days: number) => `Within ${days} days`,
    rate: 'Rate and range',
    ofPrevious: 'Of the step before',
    ofPreviousWhy: 'A rate of the step before is given once ten reached that one.',
    applied: 'Applied',
    steps: { screen: 'Screen', interview: 'Interview', offer: 'Offer', accepted: 'Accepted' } satisfies Record<
      FunnelStep['kind'],
      string
    >,
    mature: (n: number) => plural(n, { one: '# old enough', other: '# old enough' }),
    said: (days: number) => `How far each channel came within ${days} days; the table has the numbers`,
    few: (within: number, mature: number) => `${within} of ${mature}`,
    noneOld: 'none old enough yet',
  },

  slices: {
    kind: 'Kind',
    applied: 'Applied',
    reached: (days: number, asked: OutcomeEvent) => `${event[asked].title} within ${days} days`,
    rate: 'Rate and range',
    none: 'Not said',
    empty: 'Nothing here yet.',
    ofHelp: {
      vouched: 'Vouched for me',
      referred: 'Referred me',
      introduced: 'Introduced me',
      told: 'Told me',
    } satisfies Record<HelpKind, string>,
  },

  curves: {
    title: 'When it comes',
    lead: 'The share that had come to it by each day after applying. The band is the range; where fewer than five are still followed it ends, and the line grows faint. It is worked out day by day, so it may differ a little from the range above.',
    event: {
      answer: 'Any answer, by day',
      screen: 'Screens, by day',
      interview: 'Interviews, by day',
      offer: 'Offers, by day',
    } satisfies Record<OutcomeEvent, string>,
    rejections: 'Rejections, by day',
    noRejections: 'No rejection has been recorded.',
    axis: 'days after applying',
    table: 'Show as table',
    day: 'Day',
    followed: 'still followed',
    share: 'Share',
    range: 'Range',
    empty: 'The curves appear with five applications of a channel.',
    saidOne: (channel: string, share: string, day: number) => `${channel}: ${share} by day ${day}.`,
    horizon: (days: number) => `${days} days`,
  },

  rule: {
    title: 'How to read this',
    networked: 'What counts as networked',
    networkedText:
      'An application is networked if somebody you know told you of it, introduced you, referred you or vouched for you on or before the day you applied. Help that came later counts for nothing: it often comes because an interview came. If they wrote to you first it is inbound, and stands beside the comparison. All else is cold.',
    sure: 'How sure it is',
    caveat: 'What this cannot tell',
    caveatText:
      'You chose which applications to make through people and which not; this was no experiment. One looks for a contact where one fits better anyway, and a contact may put a name in only where it fits. Take it as advice on what to try next, not as proof.',
    pending: 'What is not known yet',
    pendingText:
      'An application without an answer is not counted as a no. It counts for as long as it has been watched, and no longer. The end of a search ends the watching.',
  },

  excluded: {
    reasons: {
      from_memory: (n: number) =>
        plural(n, {
          one: '{n} application logged from memory stays out.',
          other: '{n} applications logged from memory stay out.',
        }),
      event_before_applied: (n: number) =>
        plural(n, {
          one: '{n} application with something before its day of applying stays out until a day is corrected.',
          other: '{n} applications with something before their day of applying stay out until a day is corrected.',
        }),
      applied_after_as_of: (n: number) =>
        plural(n, {
          one: '{n} application from after the day of this report, or after its search ended, stays out.',
          other: '{n} applications from after the day of this report, or after their search ended, stay out.',
        }),
    } satisfies Record<Exclusion, (n: number) => string>,
    correct: 'Look at them and correct a day',
  },

  recordedLater: {
    counted: (n: number) =>
      plural(n, {
        one: '{n} application counts as networked only by help that was typed in after the first answer.',
        other: '{n} applications count as networked only by help that was typed in after the first answer.',
      }),
    leftOut: (n: number) =>
      plural(n, {
        zero: 'Help that was typed in after the first answer is left out here; there is none.',
        one: 'Help that was typed in after the first answer is left out here: {n} application would else be networked.',
        other:
          'Help that was typed in after the first answer is left out here: {n} applications would else be networked.',
      }),
    leaveOut: 'Look at it without them',
    count: 'Count them again',
    mark: 'help recorded later',
  },

  /** What a word means, said on a tap. */
  glossary: {
    networked:
      'Somebody you know told you of it, introduced you, referred you or vouched for you, on or before the day you applied.',
    cold: 'You applied without anybody’s help, and they had not written to you first. Help that came later does not change that.',
    inbound: 'A recruiter or the company wrote to you first. Nothing was chosen, so it stands beside the comparison.',
    open: 'None of it so far: no rejection, not withdrawn, nothing of what is counted. Giving up on an answer leaves it open, since nobody said no.',
    known: 'It has been decided, or has been watched for the whole time. The rate rests on these.',
    mature: 'Applied long enough ago that it had its full chance, whether or not an answer came.',
    range:
      'A range made like this holds the true rate in 95 of 100 searches. It is wide while there are few applications, and narrows as they grow.',
    point: 'Networked less cold, in points. A point is one application in a hundred: from 10% to 25% is 15 points.',
    sure: 'The firm word is given only if even the 99% range is on one side of zero, since you look at this page often, and each look is a chance to be fooled.',
    bar: 'The mark is your own figure, the line around it the range that the true rate most likely lies in.',
  },

  rows: {
    found: (n: number) => plural(n, { zero: 'No application', one: '# application', other: '# applications' }),
    all: 'All channels',
    recordedLater: 'Networked only by help recorded later',
    knew: { yes: 'knew somebody there', no: 'knew nobody there' },
    correct: 'Open one and set right the day of applying, or the day of what came before it; then it counts.',
    week: (day: string) => `week of ${day}`,
    helpedBy: 'helped by one person',
    people: (size: string) => `${size} people`,
    silentFor: (days: string) => `silent for more than ${days} days`,
    wayTo: (furthest: string, end: string) => `came to ${furthest}, now ${end}`,
    compared: 'Networked and cold',
    excluded: {
      from_memory: 'Logged from memory',
      event_before_applied: 'Something before the day of applying',
      applied_after_as_of: 'Applied after the day of the report',
    } satisfies Record<Exclusion, string>,
    step: (days: number) =>
      ({
        applied: 'applied',
        known: `decided or ${days} days old`,
        mature: `at least ${days} days old`,
        reached: `came that far within ${days} days`,
        pending: 'still open',
        answer: 'got an answer',
        screen: 'reached a screen',
        interview: 'reached an interview',
        offer: 'reached an offer',
        accepted: 'accepted',
      }) satisfies Record<OutcomeStep, string>,
    old: (days: number) => `, at least ${days} days old`,
    within: (days: number) => `, at least ${days} days old, within ${days} days`,
    event: {
      answer: (days: number) => `answer after ${plural(days, { one: '# day', other: '# days' })}`,
      screen: (days: number) => `screen after ${plural(days, { one: '# day', other: '# days' })}`,
      offer: (days: number) => `offer after ${plural(days, { one: '# day', other: '# days' })}`,
      interview: (days: number) => `interview after ${plural(days, { one: '# day', other: '# days' })}`,
      rejected: (days: number) => `rejected after ${plural(days, { one: '# day', other: '# days' })}`,
      withdrawn: (days: number) => `withdrawn after ${plural(days, { one: '# day', other: '# days' })}`,
    },
    open: (days: number) => `open for ${plural(days, { one: '# day', other: '# days' })}`,
    applied: (day: string) => `applied ${day}`,
    label: (name: string, count: number) =>
      `${plural(count, { one: '# application', other: '# applications' })}: ${name}`,
  },

  empty: {
    title: 'No applications in this report',
    text: 'Once you have applied somewhere, this page compares what you applied for through people with what you sent in cold.',
    filtered: 'Nothing was applied for in this period. Choose a longer one to see more.',
    board: 'Go to the board',
    bring: 'Bring a spreadsheet',
  },
}

type About = { search: string; from?: string; to?: string; asOf: string; counting?: string }

const spanEnd = (points: number) => `${pointsOf(points)} ${points < 0 ? 'fewer' : 'more'}`

/** "+33", "−4", "0": with the true minus sign. */
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`
