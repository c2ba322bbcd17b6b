import { plural } from '../plural'

const applications = (count: number) => plural(count, { one: '# application', other: '# applications' })

/** What is fetched for the board when it is first wanted: several cards at once, more filters, views. */
export const text = {
  selected: {
    label: 'Selected cards',
    count: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
    move: 'Move',
    with: 'With all of them',
    tags: 'Tags …',
    step: 'Next step …',
    trash: 'Delete',
    clear: 'Select nothing',
    most: (most: number) => `At most ${most} at once. Select fewer.`,
    moved: (count: number, column: string) => `${applications(count)} moved to ${column}`,
    stay: (count: number) => plural(count, { one: '# stays where it is', other: '# stay where they are' }),
    noneMoved: (column: string) => `None of them can move to ${column}`,
    notMoved: 'They were not moved',
    notChanged: 'They were not changed',
    backNow: 'a later step',
    named: (count: number) => applications(count),
    movesUndone: (count: number) => `Undone: ${applications(count)} back where they were`,
    tagged: (count: number) => `Tags of ${applications(count)} changed`,
    tagsUndone: (count: number) => `Undone: tags of ${applications(count)} as they were`,
    planned: (count: number) => `Next step set for ${applications(count)}`,
    plansUndone: (count: number) => `Undone: next step of ${applications(count)} as it was`,
    trashed: (count: number) => `${applications(count)} in the trash`,
    restored: (count: number) => `Undone: ${applications(count)} back on the board`,
  },

  askFirst: {
    now: (name: string, company: string) => `Ask ${name} first? Works at ${company} now`,
    before: (name: string, company: string) => `Ask ${name} first? Used to work at ${company}`,
    introduction: (name: string, company: string) => `Ask ${name} first? Can introduce you at ${company}`,
    yes: 'Ask first',
    no: 'Not now',
    byKey: (key: string) => `Press ${key} to ask first`,
    back: (column: string, name: string) => `Back in ${column} until you have asked ${name}`,
  },

  lanes: {
    /** Why a card cannot be dropped into another lane. */
    stays: {
      channel: (name: string) => `${name} stays in its lane: the channel follows from who helped, and when`,
      level: (name: string) => `${name} stays in its lane: its level is changed on its own page`,
      company: (name: string) => `${name} stays in its lane: its company is changed on its own page`,
    },
  },

  tags: {
    title: (count: number) => `Tags of ${applications(count)}`,
    all: 'On all of them',
    some: (count: number, of: number) => `On ${count} of ${of}`,
    add: 'Add',
    addHint: 'Words of your own, with commas between them.',
    none: 'None of them has a tag yet.',
    save: 'Save',
  },

  step: {
    title: (count: number) => `Next step of ${applications(count)}`,
    step: 'Next step',
    dueOn: 'Due',
    empty: 'Left empty, what is there now goes.',
    save: 'Set',
  },

  more: {
    level: 'Level',
    anyLevel: 'Any level',
    tag: 'Tag',
    anyTag: 'Any tag',
    noTags: 'No tags yet',
    tie: 'Tie of whoever helped',
    anyTie: 'Any tie',
    noHelp: 'Nobody helped',
    due: 'Next step due',
    anyDue: 'Any time',
    dues: { overdue: 'Overdue', today: 'Today', week: 'Within a week', later: 'Later', none: 'No day set' },
    excitement: 'Excitement',
    anyExcitement: 'Any excitement',
    atLeast: (least: number) => (least === 5 ? '5 of 5' : `${least} of 5 or more`),
    applied: 'Applied',
    anyPeriod: 'At any time',
    lastDays: (days: number) => `In the last ${days} days`,
    between: 'Between two days',
    from: 'From',
    to: 'To',
  },

  view: {
    lanes: 'Swimlanes',
    noLanes: 'None',
    by: { channel: 'Channel', level: 'Level', company: 'Company' },
    saved: 'Saved views',
    none: 'A view keeps the filter and the swimlanes under a name.',
    save: 'Save this view …',
    update: (name: string) => `Keep the changes in “${name}”`,
    rename: 'Rename',
    remove: 'Delete',
    more: (name: string) => `More about “${name}”`,
    changed: 'changed',
    whole: 'The whole board',
    nameTitle: 'Save this view',
    renameTitle: (name: string) => `Rename “${name}”`,
    name: 'Name',
    nameNeeded: 'Say how to call it.',
    saveIt: 'Save',
    saved1: (name: string) => `Saved as “${name}”`,
    removed: (name: string) => `The view “${name}” is deleted`,
  },
}
