/** What went wrong, by the stable code of the answer; where a code is missing the server's own words are shown. */
export const text: { title: string; codes: Record<string, { title: string; detail?: string }> } = {
  title: 'This did not work',
  codes: {
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
  },
}
