import type { text as english } from '../en/views'
import type { Translation } from '../translation'

export const text = {
  label: 'Ansicht',
  board: 'Board',
  list: 'Liste',
  calendar: 'Kalender',
} satisfies Translation<typeof english>
