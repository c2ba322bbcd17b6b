import { text } from '#text/views'

/** What else a board's cards can be looked at as; each is fetched when it is first wanted. */
export const otherViews = {
  list: () => import('./ListView.svelte'),
  calendar: () => import('../calendar/CalendarView.svelte'),
}
export type OtherView = keyof typeof otherViews

/** The view that the address asks for; null for the board. */
export const viewFrom = (asked: string | null): OtherView | null =>
  asked !== null && Object.hasOwn(otherViews, asked) ? (asked as OtherView) : null

export const viewChoices = [
  { value: 'board', label: text.board, icon: 'board' },
  { value: 'list', label: text.list, icon: 'table' },
  { value: 'calendar', label: text.calendar, icon: 'calendar' },
] as const
