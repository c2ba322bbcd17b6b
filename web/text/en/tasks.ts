import { plural } from '../plural'

/** Today, tasks, and notes. */
export const text = {
  title: 'Today',
  overdue: 'Overdue',
  today: 'Today',
  soon: 'Next 7 days',
  later: 'Later and without a day',
  step: 'next step',
  cold: (count: number) =>
    plural(count, {
      one: '# application went in cold although you knew someone',
      other: '# applications went in cold although you knew someone',
    }),
  coldLink: 'See whom you could still ask',
  nothing: 'Nothing due',
  nothingText: 'No task and no next step in the coming week. Add one, or look somebody up before you apply.',
  lookup: 'Who do I know at …?',
  summary: (count: number) =>
    plural(count, { zero: 'Nothing due today', one: '# thing due today', other: '# things due today' }),
  add: {
    title: 'Tasks',
    field: 'New task',
    placeholder: 'Something to do',
    due: 'Due on',
    submit: 'Add task',
    added: 'Task added',
  },
  tick: (title: string) => `Done: ${title}`,
  done: (title: string) => `Done: ${title}`,
  reopen: (title: string) => `Not done after all: ${title}`,
  menu: (title: string) => `More for ${title}`,
  edit: 'Edit',
  editTitle: 'Edit task',
  what: 'What',
  trash: 'Delete',
  trashed: 'Task is in the trash',
  tomorrow: 'Tomorrow',
  nextWeek: 'In a week',
  moved: (day: string) => `Due ${day}`,
  doneLately: (count: number) => plural(count, { one: '# done', other: '# done' }),
  notes: {
    title: 'Notes',
    field: 'Note',
    placeholder: 'Write a note. Markdown works.',
    add: 'Add note',
    edit: 'Edit',
    trash: 'Delete',
    trashed: 'Note is in the trash',
    menu: (day: string) => `Note of ${day}`,
    edited: (day: string) => `edited ${day}`,
  },
}
