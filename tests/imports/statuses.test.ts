import { expect, test } from 'vitest'
import { guessStatuses } from '../../server/imports/statuses'

const ended = (ending: string, kind: string | null = null) => ({ kind, ending })
const at = (kind: string) => ({ kind, ending: null })

test.each([
  [at('saved'), ['Saved', 'Wishlist', 'To apply', 'Not applied', 'Interested', 'Draft', 'Vorgemerkt']],
  [
    at('applied'),
    ['Applied', 'APPLIED', 'Submitted', 'Pending', 'In review', 'Awaiting response', 'Beworben', 'In Bearbeitung'],
  ],
  [
    at('screen'),
    [
      'Phone screen',
      'phone_screen',
      'Recruiter call',
      'HR Screening',
      'Assessment',
      'Take-home',
      'Telefoninterview',
      'Erstgespräch',
    ],
  ],
  [
    at('interview'),
    [
      'Interview',
      'Interviewing',
      'Interview scheduled',
      '2nd round',
      'On-site',
      'Final round',
      'Vorstellungsgespräch',
      'Eingeladen',
    ],
  ],
  [at('offer'), ['Offer', 'Offer received', 'Negotiating', 'Angebot', 'Zusage']],
  [at('accepted'), ['Accepted', 'Offer accepted', 'Hired', 'Vertrag unterschrieben']],
  [
    ended('rejected'),
    ['Rejected', 'Not selected', 'Position filled', 'Rejected without interview', 'Absage', 'Nicht berücksichtigt'],
  ],
  [
    ended('rejected', 'interview'),
    ['Rejected after interview', 'Absage nach Vorstellungsgespräch', 'Interview - rejected'],
  ],
  [ended('rejected', 'screen'), ['Rejected after phone screen']],
  [ended('rejected', 'offer'), ['Offer rescinded']],
  [
    ended('withdrawn'),
    ['Withdrawn', 'Withdrew application', 'Not interested', 'Accepted another offer', 'Zurückgezogen'],
  ],
  [ended('declined', 'offer'), ['Offer declined', 'Declined offer', 'Turned down the offer', 'Angebot abgelehnt']],
  [ended('no_response'), ['No response', 'Ghosted', 'Never heard back', 'Keine Antwort', 'Keine Rückmeldung']],
  [ended('no_response', 'interview'), ['Ghosted after interview']],
  [null, ['Declined', 'Turned down', 'Closed', 'Expired', 'Purple', 'Yes', 'No interview', '']],
])('%j', (meaning, words) => {
  expect(guessStatuses(words)).toEqual(Object.fromEntries(words.map((word) => [word, meaning])))
})
