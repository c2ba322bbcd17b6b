import { profileUrlKey } from '../../shared/links'
import { dayReader, readMember, type Taken } from './linkedin'
import { type ImportedConnection, type ImportedInvitation, type ImportedPosition, overlong, type Typed } from './rows'
import type { Unreadable } from './unreadable'

/** Connections.csv. A row without a name is skipped; a day that cannot be read is left out with a note, the person comes in. */
export const readConnections = (text: string): Typed<ImportedConnection> | Unreadable =>
  readMember(text, 'connections', (rows) => {
    const connectedOn = dayReader(rows, 'connected on')
    return (row): Taken<ImportedConnection> => {
      const name = `${row.cell('first name')} ${row.cell('last name')}`.trim()
      const [company, title, email] = [row.cell('company'), row.cell('position'), row.cell('email address')]
      if (!name) return { skipped: row.cell('url') ? 'Only a profile link, and no name.' : 'No name.' }
      const error = overlong({ name, company, title })
      if (error) return { error }
      const on = connectedOn(row)?.on ?? null
      return {
        row: {
          rowNumber: row.rowNumber,
          name,
          ...profile(row.cell('url')),
          email: isEmail(email) ? email : null,
          company: company || null,
          title,
          connectedOn: on,
        },
        note: on ? null : unreadDay(row.cell('connected on')),
      }
    }
  })

/** Invitations.csv: with whom, which way and when. The message is not kept. */
export const readInvitations = (text: string): Typed<ImportedInvitation> | Unreadable =>
  readMember(text, 'invitations', (rows) => {
    const sentOn = dayReader(rows, 'sent at')
    return (row): Taken<ImportedInvitation> => {
      const direction = row.cell('direction').toLowerCase() === 'outgoing' ? 'outgoing' : 'incoming'
      const [person, url] =
        direction === 'outgoing' ? (['to', 'inviteeprofileurl'] as const) : (['from', 'inviterprofileurl'] as const)
      const name = row.cell(person)
      if (!name) return { skipped: 'No name.' }
      const on = sentOn(row)?.on
      const error = overlong({ name }) ?? (on ? null : unreadDay(row.cell('sent at')))
      if (error || !on) return { error: error ?? 'No day.' }
      return { row: { rowNumber: row.rowNumber, name, ...profile(row.cell(url)), direction, sentOn: on } }
    }
  })

/** Positions.csv: the user's own history. */
export const readPositions = (text: string): Typed<ImportedPosition> | Unreadable =>
  readMember(text, 'positions', (rows) => {
    const [startedOn, endedOn] = [dayReader(rows, 'started on'), dayReader(rows, 'finished on')]
    return (row): Taken<ImportedPosition> => {
      const [company, title, location] = [row.cell('company name'), row.cell('title'), row.cell('location')]
      if (!company) return { skipped: 'No company.' }
      const error = overlong({ company, title, location })
      if (error) return { error }
      return {
        row: { rowNumber: row.rowNumber, company, title, location, startedOn: startedOn(row), endedOn: endedOn(row) },
      }
    }
  })

/** The profile's address for showing, and the key that it is matched by; both null where the cell holds no profile. */
export const profile = (url: string): { profileUrl: string | null; profileKey: string | null } => {
  const profileKey = profileUrlKey(url)
  return { profileUrl: profileKey && (/^https?:/i.test(url) ? url : `https://${url}`), profileKey }
}

/** What is said of a cell that should hold a day; null for an empty one. */
export const unreadDay = (cell: string): string | null => (cell ? `“${cell}” is no day that exists.` : null)

const isEmail = (text: string) => text.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text)
