export const documentKinds = ['resume', 'letter', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What is kept: found in the bytes, whatever the name of the file says. */
export const documentFormats = ['pdf', 'docx', 'odt', 'txt', 'md'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Bytes of one file, and of all files of a workspace. */
export const mostFileBytes = 5_000_000
export const mostFilesBytes = 100_000_000

/** Under so many applications old enough to tell, a version is given in counts only. */
export const leastForRate = 5
