import { foldPersonName } from '../../shared/personNames'
import { dayReader, type MemberRow, readMember, type Taken } from './linkedin'
import { profile, unreadDay } from './linkedinPeople'
import { type LastContact, longest, type Typed } from './rows'
import { isUnreadable, type Unreadable } from './unreadable'

/**
 * messages.csv, of which nothing stays but the last day of contact with each person: no subject, no content. The user, who is the one person in
 * every conversation, is left out.
 */
export const readMessages = (text: string): Typed<LastContact> | Unreadable => {
  const read = readMember(text, 'messages', (rows) => {
    const dayIn = dayReader(rows, 'date')
    return (row): Taken<Message> => {
      const day = dayIn(row)
      if (/^(?:spam|drafts?)$/i.test(row.cell('folder'))) return { skipped: 'Spam, or a draft.' }
      if (!day) return { error: unreadDay(row.cell('date')) ?? 'No day.' }
      return { row: { conversation: row.cell('conversation id'), on: day.on, people: peopleIn(row) } }
    }
  })
  return isUnreadable(read) ? read : { rows: lastContacts(read.rows), issues: read.issues }
}

type Person = { name: string; profileUrl: string | null; profileKey: string | null }
type Message = { conversation: string; on: string; people: Person[] }

const peopleIn = (row: MemberRow): Person[] => {
  const urls = listed(row.cell('recipient profile urls'))
  const to = row.cell('to')
  const names = urls.length === 1 ? [to] : listed(to)
  const recipients = names.map((name, at) => ({
    name,
    ...profile(names.length === urls.length ? (urls[at] ?? '') : ''),
  }))
  return [{ name: row.cell('from'), ...profile(row.cell('sender profile url')) }, ...recipients].filter(isNamed)
}

const listed = (cell: string) =>
  cell
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)

const isNamed = ({ name }: Person) => name !== '' && name.length <= longest.name && name !== 'LinkedIn Member'

const lastContacts = (messages: Message[]): LastContact[] => {
  const keyOf = personKeys(messages)
  const people = new Map<string, LastContact & { conversations: Set<string> }>()
  for (const { conversation, on, people: present } of messages) {
    for (const person of present) {
      const key = keyOf(person)
      const known = people.get(key) ?? { ...person, lastContactOn: on, conversations: new Set() }
      if (on > known.lastContactOn) known.lastContactOn = on
      if (!known.profileKey) Object.assign(known, { profileUrl: person.profileUrl, profileKey: person.profileKey })
      known.conversations.add(conversation)
      people.set(key, known)
    }
  }
  return withoutMyself([...people.values()], new Set(messages.map(({ conversation }) => conversation)).size)
}

/** The profile where there is one; a bare name stands for the one profile that bears it elsewhere in the file. */
const personKeys = (messages: Message[]) => {
  const keysByName = new Map<string, Set<string>>()
  for (const { name, profileKey } of messages.flatMap(({ people }) => people)) {
    if (!profileKey) continue
    const folded = foldPersonName(name)
    keysByName.set(folded, (keysByName.get(folded) ?? new Set()).add(profileKey))
  }
  return ({ name, profileKey }: Person) => {
    const folded = foldPersonName(name)
    const [only, ...others] = keysByName.get(folded) ?? []
    return profileKey ?? (only && others.length === 0 ? only : folded)
  }
}

const withoutMyself = (
  people: (LastContact & { conversations: Set<string> })[],
  conversations: number,
): LastContact[] => {
  const everywhere = people.filter((person) => person.conversations.size === conversations)
  const myself = conversations > 1 && everywhere.length === 1 ? everywhere[0] : null
  return people.filter((person) => person !== myself).map(({ conversations: _, ...person }) => person)
}
