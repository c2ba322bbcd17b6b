import type { FlowEnd, furthestKinds, SliceName } from '../../../shared/caution'
import type { Channel } from '../../../shared/channels'
import type { adjustments, forecastRefusals, publishedGroups, publishedMeasures } from '../../../shared/outcomeParts'
import { number, percent } from '../../format'
import { plural } from '../plural'

/** What the outcomes page says below its first answer. */
export const text = {
  loading: 'More of the report is being fetched.',

  real: {
    open: 'Is it real?',
    lead: 'Six ways to doubt the difference, each from another side.',
    basis: 'What this rests on',
    basisText: (days: number, event: string) =>
      `Applications at least ${days} days old, and ${event} within ${days} days`,
    better: 'The chance that networked ones do better',
    betterText: (jeffreys: string, even: string) =>
      `It is ${jeffreys}, judged by these counts alone; ${even} if one begins by thinking every rate equally likely.`,
    ratio: 'How many times as often',
    ratioText: (ratio: string, low: string, high: string) => `${ratio} times as often; the range is ${low} to ${high}.`,
    ratioEndless: (low: string) => `No cold one came that far, so there is no number; at least ${low} times as often.`,
    infinite: 'any number',
    chance: 'If there were no difference at all',
    chanceText: (often: string) => `Chance alone would set the two this far apart ${often}.`,
    answers: 'The time to any answer',
    answersText: (often: string) =>
      `Compared day by day, rejections included: were both answered alike, chance would set them this far apart ${often}.`,
    bounds: 'Whatever becomes of the fresh ones',
    boundsText: (low: string, high: string) =>
      `Some are undecided and not old enough. If they turned out as badly as possible for networked, and then as well as possible, the difference would be ${low} to ${high} points.`,
    boundsNone: 'All are decided or old enough: nothing can change any more.',
    boundsHold: 'Which of the two is ahead would not change.',
    boundsTurn: 'So they could still turn it round.',
    unseen: 'Something else behind it',
    unseenText: (point: string) =>
      `A hidden reason, such as a better fit, would have to make both the help and the success ${point} times as likely to explain all of it away.`,
    unseenLimit: (limit: string) => `To bring the near end of the range to “no difference”, ${limit} times would do.`,
    unseenNone: 'The range holds “no difference” already, so nothing hidden is needed.',
    nearlyAll: 'more than 99.9%',
    nearlyNone: 'less than 0.1%',
    /** How often chance does something, from its probability. */
    often: (p: number) => {
      if (p >= 0.2) return `in ${percent(p)} of all searches, so easily`
      if (p < 0.0001) return 'in fewer than one search in 10,000'
      return `in about one search in ${number(roundly(1 / p))}`
    },
    reasons: {
      zero_total: 'One of the two has no application that is old enough.',
      zero_cell: 'Neither has come that far yet, so there is nothing to divide.',
      no_events: 'Nothing has happened yet that could be compared.',
      degenerate: 'All went the same way, so there is nothing to compare.',
      beyond_follow_up: 'Nobody has been followed that long.',
    } as Record<string, string>,
    otherReason: 'There is nothing to say here yet.',
  },

  adjusted: {
    title: 'Compared like with like',
    lead: 'Networked and cold applications may have gone to different jobs. Here each is compared only with those at the same level, or in companies of the same size.',
    by: { level: 'By level', size: 'By company size' } satisfies Record<(typeof adjustments)[number], string>,
    within: {
      level: 'at the same level',
      size: 'in companies of the same size',
    } satisfies Record<(typeof adjustments)[number], string>,
    said: (within: string, points: string, range: string) => `Compared ${within}: ${points} for networked${range}.`,
    range: (low: string, high: string) => ` (95% range ${low} to ${high})`,
    crude: (points: string, range: string) => `All taken together: ${points}${range}.`,
    verdicts: {
      reversal:
        'The sign turns round. All together point one way, and like with like points the other: the two channels went to different kinds of jobs. Trust the comparison of like with like.',
      attenuated: 'Less than half of the difference is left: much of it came from going to different kinds of jobs.',
      amplified: 'The difference grows: going to different kinds of jobs had hidden a part of it.',
      consistent: 'That changes little.',
    },
    turned: {
      level: 'But at the same level it points the other way',
      size: 'But in companies of the same size it points the other way',
    } satisfies Record<(typeof adjustments)[number], string>,
    turnedBy: (said: string, points: string, range: string) => `${said}: ${points} for networked${range}.`,
    see: 'See why',
    full: 'Every single line points the other way than all together.',
    refusals: {
      too_few_strata: (by: string) =>
        `Nothing to compare ${by}: fewer than two lines have both networked and cold applications that are old enough.`,
      low_coverage: (by: string) =>
        `No number ${by}: most applications are in lines that have only networked or only cold ones.`,
      differs: (by: string) =>
        `The effect differs from line to line, so no single number is given ${by}. The lines speak for themselves.`,
    },
    lacking: (names: string) => `Only one of the two in: ${names}.`,
    unsaid: (n: number) =>
      plural(n, {
        one: 'One application that is old enough does not say, and stays out here.',
        other: '# applications that are old enough do not say, and stay out here.',
      }),
    tableLines: { level: 'Within each level', size: 'Within each company size' } satisfies Record<
      (typeof adjustments)[number],
      string
    >,
    tableAll: 'All taken together',
    line: { level: 'Level', size: 'People employed' } satisfies Record<(typeof adjustments)[number], string>,
    all: 'All of these',
    difference: 'Difference',
    noDifference: 'one is missing',
  },

  flow: {
    title: 'Where they went',
    lead: 'Each application from left to right: how it was made, the furthest it came, and how it stands now. The wider, the more. Under way is all that has no end, also after an interview, and so more than what is called still open above.',
    columns: ['How it was made', 'The furthest it came', 'How it stands'],
    furthest: {
      applied: 'Applied',
      screen: 'Screen',
      interview: 'Interview',
      offer: 'Offer',
      accepted: 'Accepted',
    } satisfies Record<(typeof furthestKinds)[number], string>,
    ends: {
      open: 'Under way',
      accepted: 'Accepted',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
      declined: 'Declined by you',
      no_response: 'No response',
    } satisfies Record<FlowEnd, string>,
    said: (n: number) => plural(n, { one: 'The way of one application', other: 'The ways of # applications' }),
  },

  slices: {
    title: 'Told apart',
    lead: (days: number, event: string) =>
      `The same applications by what they have in common. The rates speak of those at least ${days} days old: ${event} within ${days} days.`,
    names: {
      source: 'Source',
      help: 'Kind of help',
      tie: 'Tie',
      level: 'Level',
      size: 'Company size',
      week: 'Week of applying',
    } satisfies Record<SliceName, string>,
    leads: {
      source: 'Where the opening was found, whatever the channel.',
      help: 'Networked ones, each in the line of the strongest help that came in time.',
      tie: 'Networked ones, by how well you know the one whose help was strongest.',
      level: 'All channels.',
      size: 'People employed at the company; all channels.',
      week: 'The week that begins on this Monday; all channels.',
    } satisfies Record<SliceName, string>,
    which: 'Tell them apart by',
    chance: 'By chance',
    chanceWhy:
      '“By chance” says how often chance alone would set a line as far apart from all others together, with the number of lines taken into account. Lines with fewer than five say nothing.',
    chanceOf: (p: number) => (p >= 0.2 ? 'easily' : p < 0.001 ? 'hardly' : `1 in ${number(roundly(1 / p))}`),
    weeks: 'Applications by week',
    weeksSaid: (n: number) => plural(n, { one: 'One week of applying', other: '# weeks of applying' }),
    weekApplied: 'applied',
    weekMature: 'old enough',
  },

  contacts: {
    title: 'Who helped',
    lead: 'An application that two people helped with stands in both lines. With so few each, this is a reason to say thank you, and no ranking.',
    who: 'Person',
    empty: 'Nobody has helped in time yet.',
    more: (n: number) => `Show ${n} more`,
  },

  knew: {
    title: 'Cold, although you knew somebody there',
    lead: 'Companies where somebody you know worked already when you applied without a word to them.',
    none: 'You knew nobody at the places where you applied cold.',
    how: 'How it was made',
    rows: { knew: 'Cold, knew somebody', nobody: 'Cold, knew nobody', networked: 'Networked' },
    difference: (points: string, low: string, high: string) =>
      `Knowing somebody without asking: ${points} (95% range ${low} to ${high}).`,
    link: 'See those that are still open, and whom to ask',
  },

  waiting: {
    title: 'How long an answer takes',
    lead: 'The first answer is a screen, an interview or a rejection. Inbound ones began with an answer and stay out.',
    noAnswers: 'No answer yet, so nothing can be said of the time it takes.',
    half: (days: number) => `Half of all answers come within ${plural(days, { one: '# day', other: '# days' })}`,
    fewAnswers: 'Too few answers so far to say how long one takes',
    unlikely: (days: number) =>
      `; after ${plural(days, { one: '# day', other: '# days' })} of silence an answer is unlikely`,
    overdue: (n: number) =>
      plural(n, { one: ': {overdue} application is past that.', other: ': {overdue} applications are past that.' }),
    noneOverdue: ': no application is past that.',
    unknownLimit: '; from which day on silence means no, cannot be said yet.',
    median: 'Half of all applications had an answer by',
    medianWho: { all: 'Both together', networked: 'Networked', cold: 'Cold' },
    medianDay: (day: number) => `day ${number(day)}`,
    medianRange: (low: string, high: string) => `(range ${low} to ${high})`,
    few: '{answered} of {applied} have had an answer so far.',
    notReached: 'not reached: fewer than half had an answer while they were watched',
    never: 'open',
    by: 'Answered by day',
    day: 'Day',
    share: 'Answered',
    range: 'Range',
    followed: 'still waiting',
    review: (n: number) => plural(n, { one: 'Look at the one silent one', other: 'Look at the # silent ones' }),
  },

  overdue: {
    title: 'Probably no answer any more',
    lead: (days: number) =>
      `Silent for more than ${plural(days, { one: '# day', other: '# days' })}. Those that you tick are ended as “no response”. That tidies the board and changes no number here: nobody said no.`,
    all: 'All that are shown',
    silent: (days: number) => plural(days, { one: 'silent for # day', other: 'silent for # days' }),
    close: (n: number) => plural(n, { zero: 'End none', one: 'End one as no response', other: 'End # as no response' }),
    closing: (done: number, of: number) => `Ending ${number(done)} of ${number(of)}…`,
    closed: (n: number) => plural(n, { one: 'Ended as no response', other: '# ended as no response' }),
    reopened: (n: number) => plural(n, { one: 'Open again', other: '# open again' }),
    none: 'None is left.',
  },

  planner: {
    title: 'What next',
    lead: 'What it would take, if things go on as they did so far. Forecasts from small numbers are wide, and say so.',
    advice: {
      turned: 'Go on with both, and judge by like with like, further down: all together misleads here.',
      onlyCold: 'Before the next one, look up whom you know there: without networked ones there is nothing to compare.',
      onlyNetworked: 'Go on like this. Some cold ones would show whether the help makes the difference.',
      few: (networked: number, cold: number) =>
        `Go on with both. A comparison needs ${list([networked ? `${networked} more networked` : '', cold ? `${cold} more cold` : ''])} that ${networked + cold === 1 ? 'is' : 'are'} decided or old enough.`,
      wait: 'Go on with both, and wait: it is too early to prefer one.',
      usual: 'What to do is said of the usual question only.',
      a_higher: 'Do more of what works: before the next cold application, look up whom you know there, and ask.',
      b_higher:
        'Asking first has not paid off here. Go on applying cold, and look whether those you asked were near enough to these jobs.',
      leaning_a: 'Keep doing both, and ask whenever you can: it may help, and more applications will show.',
      leaning_b: 'Keep doing both: more applications will show whether asking really does less well.',
      inconclusive: 'Keep doing both: neither way has shown itself better.',
    },
    lookUp: 'Look up whom you know',
    offer: 'Towards an offer',
    needed: (channel: Channel, n: number) =>
      plural(n, {
        one: `One more ${named[channel]} application gives an 80% chance of an offer`,
        other: `# more ${named[channel]} applications give an 80% chance of an offer`,
      }),
    between: (optimistic: string, pessimistic: string) =>
      `; between ${optimistic} and ${pessimistic}, as good or bad as the true rate may be.`,
    aboveMost: 'more than 1,000',
    refusals: {
      few_mature: (channel: Channel, n: number) =>
        `No forecast for ${named[channel]}: it needs 20 applications that are old enough, and there ${plural(n, { zero: 'are none', one: 'is one', other: 'are #' })}.`,
      no_events: (channel: Channel, atMost: string) =>
        `No forecast for ${named[channel]}: no offer so far. The true rate of offers is probably below ${atMost}.`,
      no_eventsBare: (channel: Channel) => `No forecast for ${named[channel]}: no offer so far.`,
      above_most: (channel: Channel) =>
        `At the rate so far, more than 1,000 further ${named[channel]} applications would be needed for an 80% chance of an offer.`,
    } satisfies Record<(typeof forecastRefusals)[number] | 'no_eventsBare', unknown>,
    restsOn: (applications: string, interviews: string, offers: string, from: string) =>
      `Rests on ${interviews} interviews from ${applications} applications that are old enough, and ${offers} offers from ${from} interviews at least 30 days ago.`,
    more: 'Further applications',
    chance: 'Chance of an offer',
    verdict: 'Towards a firm word',
    detectable: (points: string, networked: string, cold: string) =>
      `With ${networked} networked and ${cold} cold ones old enough, a firm word is likely (80%) only where the true difference is ${points} or more.`,
    given: 'The firm word is given already.',
    undetectable: 'There are too few so far for a firm word on any difference.',
    enough: 'If the rates stay as they are, there are enough of both for a firm word.',
    sampleSize: (networked: number, cold: number) =>
      `If the rates stay as they are, a firm word is likely with ${list([networked ? `${plural(networked, { one: 'one more', other: '# more' })} networked` : '', cold ? `${plural(cold, { one: 'one more', other: '# more' })} cold` : ''])} that ${networked + cold === 1 ? 'is' : 'are'} old enough.`,
    noSampleSize: 'The two rates are the same so far, and no number of applications would tell them apart.',
  },

  published: {
    title: 'Beside what was published',
    lead: 'Figures of others, each beside your own number of the same kind. They speak of other people and other years: a scale to read your own by, and no target.',
    figure: 'What was counted',
    theirs: 'Published',
    own: 'Yours',
    nothing: 'nothing comparable',
    measures: {
      interview_rate: 'Interviews per application',
      hire_rate: 'Hires per application',
      screen_rate: 'First conversations per application',
      share_of_applications: 'Share of applications',
      share_of_interviews: 'Share of interviews',
      share_of_hires: 'Share of hires',
      found_through_contact: 'Found the job through a contact',
      tie_of_helper: 'How often the helper was seen',
      hired_elsewhere: 'Hired from elsewhere than a job site',
    } satisfies Record<(typeof publishedMeasures)[number], string>,
    groups: {
      referred: 'referred or vouched for',
      job_board: 'job board',
      applied: 'applied without help',
      contacts: 'through contacts',
      often: 'often',
      occasionally: 'occasionally',
      rarely: 'rarely',
      offline: 'elsewhere',
    } satisfies Record<(typeof publishedGroups)[number], string>,
    grades: {
      A: 'Research',
      B: 'A firm about its own customers',
      C: 'Quoted by others; the original was not found',
    },
    derived: 'computed here from the published counts',
    who: (population: string) => `Of: ${population}`,
  },
}

const named: Record<Channel, string> = { networked: 'networked', cold: 'cold', inbound: 'inbound' }
const list = (words: string[]) => words.filter(Boolean).join(' and ')

/** 327 is 330, 14 is 14: two figures are enough for how often chance does something. */
const roundly = (value: number) => Number(value.toPrecision(2))
