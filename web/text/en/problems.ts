type Words = { title: string; detail?: string }

/** What went wrong, by the stable code of the answer. */
const codes: Record<string, Words> = {
  offline: {
    title: 'No connection to Inroads',
    detail: 'The server does not answer. Nothing you typed is lost; try again in a moment.',
  },
  unreadable: {
    title: 'The answer could not be read',
    detail: 'Something between this page and Inroads got in the way. Try again in a moment.',
  },
  stale: {
    title: 'This was changed meanwhile',
    detail:
      'Somebody, perhaps you in another tab, changed it since this page was loaded. It is shown afresh; please look and try again.',
  },
}

const title = 'This did not work'

export const text = {
  title,
  codes,
  /** Where a code has no words here: the server speaks English too. */
  said: (said: Partial<Words>): Words => ({ title: said.detail || said.title || title }),
  /** What the server says of one field: "must not be blank". */
  field: (message: string): string => message,
}
