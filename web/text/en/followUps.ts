import type { Suggestion } from '../../../shared/quiet'
import { plural } from '../plural'

/** What is suggested of applications that have been quiet. */
export const text = {
  title: 'Worth a word',
  lead: 'They have been quiet, and nothing is planned.',
  ghosted: 'Likely no answer any more',
  ghostedLead: (days: number, basis: 'chosen' | 'own' | 'default', answers: number) =>
    ({
      chosen: `Quiet for longer than the ${days} days that you chose.`,
      own: `Quiet for longer than ${days} days: of your ${answers} answers so far, nine in ten came sooner.`,
      default: `Quiet for longer than ${days} days. Your own period takes its place once ten answers are known.`,
    })[basis],
  change: 'Change the period',
  more: (count: string) => `Show all ${count}`,
  quiet: (days: number) => plural(days, { one: 'quiet for # day', other: 'quiet for # days' }),
  what: {
    first: 'A first follow-up?',
    second: 'A second follow-up?',
    ghosted: 'Likely no answer any more',
  } satisfies Record<Suggestion, string>,
  mark: {
    first: (days: string) => `It has been ${days}. A short follow-up may help.`,
    second: (days: string) => `It has been ${days}. A second, last follow-up may help.`,
    ghosted: (days: string) => `It has been ${days}. Likely no answer comes any more.`,
  } satisfies Record<Suggestion, (days: string) => string>,
  done: 'Done',
  doneFor: (name: string) => `Done: ${name}`,
  dismiss: 'Not now',
  dismissFor: (name: string) => `Not now: ${name}`,
  end: 'End as no response',
  endFor: (name: string) => `End as no response: ${name}`,
  ended: (name: string) => `${name} ended without a response`,
  keep: 'Keep it open',
  keepFor: (name: string) => `Keep it open: ${name}`,
  logged: (name: string) => `Follow-up on ${name} is logged`,
  dismissed: (name: string) => `${name}: not asked again until something happens`,
  story: { first: 'Followed up', second: 'Followed up again', ghosted: 'Followed up' } satisfies Record<
    Suggestion,
    string
  >,
  setting: {
    label: 'Likely no answer after',
    hint: (days: number, basis: 'chosen' | 'own' | 'default', answers: number) =>
      basis === 'own'
        ? `In quiet days, from 14 to 365. Left empty it is ${days}: of your ${answers} answers, nine in ten came sooner.`
        : 'In quiet days, from 14 to 365. Left empty it follows your own answers once ten are known, and is 45 until then.',
    title: 'Quiet applications',
    saved: 'Saved',
    wrong: 'A number from 14 to 365, or nothing.',
  },
}
