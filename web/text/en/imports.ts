import type { LoggedAs } from '../../../shared/channels'
import type { DayOrder, ImportField } from '../../../shared/importColumns'
import type { Fate, ImportKind, ImportPart, ImportState, Undone } from '../../../shared/imports'
import { plural } from '../plural'

const rows = (count: number) => plural(count, { zero: 'no row', one: '# row', other: '# rows' })

/** Bringing files: choosing one, looking at it, its import and what became of each row. */
export const text = {
  start: {
    any: {
      title: 'Bring a file',
      lead: 'Your LinkedIn export, or any table of applications. You look at it before anything is stored, and each import can be undone as a whole.',
    },
    linkedin: {
      title: 'Bring your LinkedIn export',
      lead: 'The people you know, and what you applied for there. You look at it before anything is stored.',
    },
    spreadsheet: {
      title: 'Bring a spreadsheet',
      lead: 'Any table with one application in each row. You say which column is what, and see how it would come in before anything is stored.',
    },
  },
  howLinkedin: {
    title: 'How to get it from LinkedIn',
    steps: [
      'On LinkedIn, open Settings, then Data privacy, then “Get a copy of your data”.',
      'Ask for the larger archive: it holds your applications too. Connections alone are ready sooner.',
      'LinkedIn mails you a link, after minutes or within a day. Bring the ZIP as it is.',
    ],
    link: 'Open that page of LinkedIn',
  },
  howSheet: {
    title: 'How to save a table as CSV',
    steps: [
      'Excel: File, Save as, “CSV UTF-8”.',
      'Google Sheets: File, Download, “Comma-separated values”.',
      'Notion and Airtable: the menu of the table, Export or Download as CSV.',
    ],
  },
  choose: {
    label: 'Your file',
    hint: 'LinkedIn’s ZIP, its Connections.csv or Job Applications.csv alone, or any table saved as CSV',
    sending: (name: string) => `Sending ${name}`,
    reading: (name: string) => `Reading ${name}`,
    stop: 'Stop',
    stopped: (name: string) => `${name} was not sent`,
    tooLarge: 'This file is larger than 200 MB. Bring the files in it one by one.',
    failed: (name: string, reason: string) => `${name}: ${reason}`,
  },
  waiting: {
    text: (name: string) => `${name} was read and waits for your word. Nothing of it is stored yet.`,
    go: 'Look at it',
    forget: 'Forget it',
    forgotten: (name: string) => `${name} is forgotten`,
  },
  sample: {
    text: 'This is the sample: what you bring here goes when the sample is thrown away.',
    leave: (name: string) => `Bring it to “${name}” instead`,
    left: (name: string) => `You are in “${name}” now`,
  },
  kind: {
    linkedin: 'LinkedIn export',
    connections: 'LinkedIn connections',
    job_applications: 'LinkedIn job applications',
    spreadsheet: 'Spreadsheet',
    archive: 'Inroads archive',
  } satisfies Record<ImportKind, string>,
  state: {
    running: 'under way',
    done: 'done',
    cancelled: 'cancelled',
    failed: 'failed',
    undone: 'undone',
  } satisfies Record<ImportState, string>,

  check: {
    above: 'Bring a file',
    title: (name: string) => `Look at ${name}`,
    loading: 'Look at the file',
    nothing: 'No file is waiting here',
    nothingText: 'A file is kept in mind for an hour, and until this tab is closed. Choose it once more.',
    choose: 'Choose a file',
    notStored: (kind: string) => `${kind}. Nothing of it is stored yet.`,
    another: 'Choose another file',
    go: (count: number) => `Import ${rows(count)}`,
    goNone: 'Import',
    none: 'Nothing in this file can come in.',
  },
  part: {
    legend: 'What to bring',
    name: {
      connections: (count: number) =>
        plural(count, { zero: 'No connections', one: '# connection', other: '# connections' }),
      positions: (count: number) =>
        plural(count, { zero: 'No positions of yours', one: '# position of yours', other: '# positions of yours' }),
      messages: (count: number) =>
        plural(count, {
          zero: 'No last contact days',
          one: 'Day of last contact with # person',
          other: 'Days of last contact with # people',
        }),
      job_applications: (count: number) =>
        plural(count, { zero: 'No job applications', one: '# job application', other: '# job applications' }),
      saved_jobs: (count: number) =>
        plural(count, { zero: 'No saved jobs', one: '# saved job', other: '# saved jobs' }),
    } satisfies Record<ImportPart, (count: number) => string>,
    means: {
      connections:
        'Each becomes a person with the tie “connection” and a position. Raise the tie of those you really know later, by hand.',
      positions: 'Where you worked yourself. Who was there in the same years is shown as a former colleague.',
      messages: 'Taken from your messages: only who, and the last day. What was written is never stored.',
      job_applications: 'They come onto the board as applied. Your answers to questions are left out.',
      saved_jobs: 'They come onto the board as saved.',
    } satisfies Record<ImportPart, string>,
    short: {
      connections: 'Connections',
      positions: 'Your positions',
      messages: 'Messages',
      job_applications: 'Job applications',
      saved_jobs: 'Saved jobs',
    } satisfies Record<ImportPart, string>,
    first: 'The first of them',
    needed: 'Choose something to bring.',
  },
  issues: {
    left: (count: number) => plural(count, { one: '# row that cannot come in', other: '# rows that cannot come in' }),
    remarks: (count: number) => plural(count, { one: '# remark about a row', other: '# remarks about rows' }),
    row: 'Row',
    reason: 'What is amiss',
    fate: 'Then',
    /** What the server says of a row. */
    said: (reason: string): string => reason,
    kind: { error: 'left out', skipped: 'left out', note: 'comes in' },
    more: (count: number) => `And ${plural(count, { one: '# more.', other: '# more.' })}`,
    listedLater: 'Once the import is done, every row that was left out is listed.',
  },

  columns: {
    title: 'What each column is',
    lead: (count: number) =>
      `${plural(count, { one: '# row', other: '# rows' })} below the names of the columns. Correct what was guessed wrong.`,
    tracker: (name: string) => `These are the columns of ${name}.`,
    unnamed: (number: number) => `Column ${number}`,
    leaveOut: 'Leave out',
    empty: 'nothing in the first rows',
    means: (column: string) => `What “${column}” is`,
    taken: (field: string, column: string) => `${field} is “${column}” now; the other column is left out`,
    needed: 'Say which column holds the company, or the role.',
    groups: { what: 'The application', days: 'Days', people: 'People', next: 'What comes next' },
    field: {
      company: 'Company',
      role: 'Role',
      status: 'Status',
      appliedOn: 'Day of applying',
      statusOn: 'Day of the status',
      savedOn: 'Day of saving it',
      screenOn: 'Day of the screen',
      interviewOn: 'Day of the interview',
      offerOn: 'Day of the offer',
      rejectedOn: 'Day of the rejection',
      link: 'Link to the posting',
      source: 'Where it was found',
      location: 'Place',
      notes: 'Notes',
      salary: 'Pay',
      referredBy: 'Who referred me',
      introducedBy: 'Who introduced me',
      contact: 'Who told me',
      helpOn: 'Day of their help',
      recruiter: 'Recruiter',
      hiringManager: 'Hiring manager',
      nextStep: 'Next step',
      nextStepOn: 'Day of the next step',
      resumeName: 'Résumé sent',
    } satisfies Record<ImportField, string>,
  },
  days: {
    title: 'How its days are written',
    question: (written: string) => `Which day is ${written}?`,
    generic: 'In which order does the file write day and month?',
    mixed:
      'The file writes days in both orders. Choose the one that most rows follow; rows that cannot be meant so are left out.',
    ambiguous: 'Every day in this file could be read either way, so only you know.',
    order: { dmy: 'the day first', mdy: 'the month first', ymd: 'the year first' } satisfies Record<DayOrder, string>,
    choice: (order: string, example: string) => `${example}: ${order}`,
    needed: 'Say how the file writes its days.',
    certain: {
      dmy: 'The day stands first, as some of the days show.',
      mdy: 'The month stands first, as some of the days show.',
      ymd: 'The year stands first.',
      any: 'No day in it can be misread.',
    } satisfies Record<DayOrder | 'any', string>,
    forExample: (written: string, day: string) => `${written} is ${day}.`,
  },
  statuses: {
    title: 'What its status words mean',
    lead: 'The stage that was reached, and how it ended if it did. “Rejected after interview” says both.',
    word: 'Word in the file',
    rows: 'Rows',
    kind: 'Stage reached',
    ending: 'Ended as',
    noKind: 'stage not said',
    noEnding: 'not ended',
    kindOf: (word: string) => `Stage that “${word}” means`,
    endingOf: (word: string) => `Ending that “${word}” means`,
    unknown: 'says nothing yet',
    none: 'No column is the status: what has a day of applying comes in as applied, the rest as saved.',
    all: (count: number) => plural(count, { one: 'Show # more word', other: 'Show # more words' }),
  },
  rows: {
    title: 'As it would come in',
    usable: (count: number) =>
      plural(count, { zero: 'No row comes in.', one: '# row comes in.', other: '# rows come in.' }),
    first: (count: number) => plural(count, { one: 'The first is shown.', other: 'The first # are shown.' }),
    left: (count: number) => plural(count, { zero: '', one: '# is left out.', other: '# are left out.' }),
    number: 'Row',
    what: 'Company and role',
    steps: 'Where it stands',
    helped: 'Who helped',
    source: 'Found through',
    noDay: 'no day',
    somebody: 'somebody',
    noRole: 'no role given',
    undated: 'A step without a day gets the day of the import.',
    waiting: 'The rows appear here once you have said how the file writes its days.',
    reading: 'Reading it anew …',
  },
  goal: {
    title: 'Where it goes, and how it was kept',
    search: 'Into which search',
    searchNeeded: 'Choose the search that these applications belong to.',
    noSearch: 'There is no search yet, and applications need one.',
    kept: 'How was this file kept?',
    keptWhy:
      'Asked because memory favours what went well: rows written from memory are shown, and stay out of every verdict about what works.',
    keptLinkedin: 'LinkedIn notes an application on the day it is sent.',
    keptNeeded: 'Say how the file was kept.',
    choices: {
      kept_as_it_happened: [
        'As it happened',
        'Each application was written down when it was sent, whatever became of it.',
      ],
      from_memory: ['From memory', 'It was put together afterwards, so some applications may be missing.'],
    } satisfies Partial<Record<LoggedAs, [string, string]>>,
  },

  one: {
    above: 'Bring a file',
    loading: 'Import',
    title: {
      running: (name: string) => `Bringing in ${name}`,
      done: (name: string) => `${name} is in`,
      cancelled: (name: string) => `${name} was cancelled`,
      failed: (name: string) => `${name} did not come in`,
      undone: (name: string) => `${name} was undone`,
    } satisfies Record<ImportState, (name: string) => string>,
    facts: (kind: string, when: string) => `${kind}, ${when}`,
    into: (search: string) => `into “${search}”`,
    kept: {
      live: 'kept live',
      kept_as_it_happened: 'kept as it happened',
      from_memory: 'from memory',
    } satisfies Record<LoggedAs, string>,
    rows: 'Rows',
    progress: (done: string, total: string) => `${done} of ${total}`,
    milestone: (percent: string) => `${percent} of the rows are in`,
    goesOn: 'You can leave this page: it goes on, and is listed where you chose the file.',
    cancel: 'Cancel the import',
    cancelling: 'Taking back what was written …',
    cancelled: 'It was cancelled. Nothing was kept.',
    failed: 'It met an error. Nothing was kept.',
    undone: (when: string) => `It was undone on ${when}.`,
    tookBack: ({ removed, restored, kept }: Undone) =>
      [
        plural(removed, { zero: 'Nothing had to be removed', one: '# entry removed', other: '# entries removed' }),
        plural(restored, { zero: '', one: '# put back as it was', other: '# put back as they were' }),
        plural(kept, {
          zero: '',
          one: '# kept, because you have worked with it since',
          other: '# kept, because you have worked with them since',
        }),
      ]
        .filter(Boolean)
        .join('; '),
    again: 'Choose the file again',
    summary: 'What became of its rows',
    hadBecome: 'What had become of its rows',
    next: 'Go on',
    undo: 'Undo this import',
  },
  fate: {
    new: { name: 'New', means: 'came in' },
    updated: { name: 'Updated', means: 'brought news to what was there' },
    unchanged: { name: 'Unchanged', means: 'were there already' },
    kept_yours: { name: 'Kept yours', means: 'you had changed them by hand' },
    skipped: { name: 'Skipped', means: 'not meant to come in' },
    error: { name: 'Errors', means: 'could not be read' },
  } satisfies Record<Fate, { name: string; means: string }>,
  brief: {
    new: (count: string) => `${count} new`,
    updated: (count: string) => `${count} updated`,
    unchanged: (count: string) => `${count} unchanged`,
    kept_yours: (count: string) => `${count} kept yours`,
    skipped: (count: string) => `${count} skipped`,
    error: (count: string) => `${count} with errors`,
  } satisfies Record<Fate, (count: string) => string>,
  nothingIn: 'no rows',
  rowsOf: {
    title: (fate: string) => `${fate}: rows of the file`,
    row: (number: number) => `Row ${number}`,
    unreadable: 'not readable',
  },
  next: {
    board: 'See the board',
    boardWhy: 'The applications, by stage',
    people: 'See your people',
    peopleWhy: 'Raise the tie of those you really know',
    lookup: 'Look up a company',
    lookupWhy: 'Who do you know there?',
    outcomes: 'See the outcomes',
    outcomesWhy: 'Networked against cold',
  },
  undo: {
    title: (name: string) => `Undo the import of ${name}?`,
    text: 'What it brought goes, and what it changed becomes as it was. Whatever you have worked with since is kept.',
    confirm: 'Undo the import',
    busy: 'This can take a moment.',
    done: (name: string, what: string) => `${name} is undone: ${what}`,
  },
  earlier: {
    title: 'Earlier imports',
    undo: 'Undo',
    undoOf: (name: string) => `Undo the import of ${name}`,
    progress: (percent: string) => `${percent} in`,
  },
}
