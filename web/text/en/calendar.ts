import type { CalendarKind } from '../../../shared/calendar'
import { plural } from '../plural'

/** The calendar of a search. */
export const text = {
  label: 'Calendar',
  span: 'Shown at once',
  month: 'Month',
  week: 'Week',
  earlier: { month: 'The month before', week: 'The week before' },
  later: { month: 'The month after', week: 'The week after' },
  today: 'Today',
  kinds: {
    next_step: 'Next step',
    task: 'Task',
    interview: 'Interview',
    offer_deadline: 'Last day to answer an offer',
  } satisfies Record<CalendarKind, string>,
  offer: 'Answer the offer',
  interview: 'Interview',
  untitled: 'Next step',
  day: (day: string, count: number) =>
    `${day}, ${plural(count, { zero: 'nothing', one: '# thing', other: '# things' })}`,
  more: (count: number) => plural(count, { one: '# more', other: '# more' }),
  showDay: (count: number, day: string) => `${plural(count, { one: '# more', other: '# more' })} on ${day}`,
  hint: 'Arrow keys walk from day to day, Enter goes into a day, Alt and an arrow key move what has the focus to another day.',
  empty: { month: 'Nothing in this month', week: 'Nothing in this week' },
  emptyText: 'Next steps with a day, tasks, interviews and the last days of offers stand here.',
  moveTo: 'Another day …',
  dayLater: 'A day later',
  weekLater: 'A week later',
  menu: (title: string) => `Move ${title}`,
  moveTitle: (title: string) => `When is “${title}”?`,
  moved: (title: string, day: string) => `${title}: now ${day}`,
  undone: (title: string, day: string) => `${title}: ${day} again`,
  keys: {
    walk: 'Walk from day to day',
    enter: 'Go into the day',
    move: 'Move it to another day',
    today: 'Go to today',
    month: 'The month before or after',
  },
}
