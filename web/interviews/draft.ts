import type { Interview, InterviewChanges } from '../../shared/interviews'
import type { RoundFormat, RoundKind } from '../../shared/rounds'

export type Person = { contactId: string | null; name: string }

/** What stands in the form of a round. */
export type Draft = {
  kind: RoundKind
  title: string
  on: string | null
  time: string
  minutes: string
  format: RoundFormat | ''
  place: string
  people: Person[]
  preparation: string
  notes: string
}

export const blank = (kind: RoundKind): Draft => ({
  ...{ kind, title: '', on: null, time: '', minutes: '', format: '', place: '' },
  ...{ people: [], preparation: '', notes: '' },
})

/** Those who were erased are not in the form: the server keeps that somebody was there. */
export const draftOf = ({
  kind,
  title,
  on,
  time,
  durationMinutes,
  format,
  place,
  people,
  ...words
}: Interview): Draft => ({
  ...{ kind, title, on, time: time ?? '', minutes: durationMinutes ? String(durationMinutes) : '' },
  ...{ format: format ?? '', place, preparation: words.preparation, notes: words.notes },
  people: people.flatMap(({ contactId, name }) => (contactId && name ? [{ contactId, name }] : [])),
})

export const changesOf = ({ on, time, minutes, format, people, ...words }: Draft): InterviewChanges => ({
  ...words,
  ...(on ? { on } : {}),
  time: time || null,
  durationMinutes: minutes ? Number(minutes) : null,
  format: format || null,
  people: people.map(({ contactId, name }) => (contactId ? { contactId } : { contactName: name })),
})
