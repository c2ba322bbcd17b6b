import type { InteractionKind } from '../../../shared/interactionKinds'

/** Touches: what was said to whom, and when. */
export const text = {
  title: 'In touch',
  empty: 'No touch logged yet.',
  log: 'Log a touch',
  logWith: (name: string) => `Log a touch with ${name}`,
  kindField: 'How',
  on: 'On',
  line: 'In a line',
  linePlaceholder: 'What came of it, what you promised',
  kind: {
    call: 'Call',
    coffee: 'Coffee',
    message: 'Message',
    mail: 'Mail',
    video: 'Video call',
    event: 'Event',
  } satisfies Record<InteractionKind, string>,
  dayNeeded: 'Choose the day.',
  logged: (kind: string, name: string) => `${kind} with ${name} is logged`,
  removed: (kind: string) => `${kind} is no longer logged`,
  remove: (kind: string, day: string) => `Take away: ${kind}, ${day}`,
  about: (role: string) => `about ${role}`,
}
