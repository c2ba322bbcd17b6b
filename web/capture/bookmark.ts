import source from 'virtual:bookmarklet'

/** The address that a bookmark holds: the whole program of `bookmarklet.ts`, told which Inroads it belongs to. */
export const bookmarkletFor = (origin: string): string =>
  `javascript:${encodeURIComponent(`{const inroads=${JSON.stringify(origin)};${source}}`)}`
