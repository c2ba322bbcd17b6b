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

type Fields = { path: string; message: string }[]
type Said = Partial<Words> & { code?: string; fields?: Fields }

export const text = {
  title,
  codes,
  /** Where a code has no words here: the server speaks English too. */
  said: async ({ title: said, detail, fields }: Said): Promise<Words & { fields?: Fields }> => ({
    title: detail || said || title,
    fields,
  }),
}
