/** The ways to look at a board. */
export const text = {
  label: 'View',
  board: 'Board',
  list: 'List',
  calendar: 'Calendar',
}
