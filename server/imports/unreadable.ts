const reasons = {
  empty: 'This file is empty.',
  pdf: 'This is a PDF, not a table. Export it as CSV.',
  workbook: 'This is an Excel workbook. Save it as CSV, and bring that.',
  document: 'This is a text document, not a table. Export the table in it as CSV.',
  numbers: 'This is a Numbers or Pages document. Export it as CSV.',
  image: 'This is a picture, not a table.',
  archive: 'This is an archive of a kind that is not read here. Unpack it, or bring a ZIP.',
  zip: 'This is a ZIP archive, not a table.',
  web_page: 'This is a web page, not a table. Export the table as CSV.',
  binary: 'This is no text. Export it as CSV.',
  no_header: 'No row of column names was found in this file.',
  broken_quotes: 'Too many rows have quotation marks that are never closed. Export the file again.',
  too_many_rows: 'This file has more than 100,000 rows. Split it, and bring the parts.',
  too_many_columns: 'This file has more than 200 columns. Keep the ones that matter, and bring it again.',
  too_many_cells: 'This file has more than 4,000,000 cells. Keep the columns that matter, and bring it again.',
  damaged_zip: 'This ZIP is damaged or was not downloaded in full. Download it again.',
  encrypted_zip: 'This ZIP is locked with a password. Unpack it, and bring the files in it.',
  too_many_files: 'This ZIP holds too many files to be an export.',
  too_large_unpacked: 'This ZIP unpacks to more than 200 MB. Bring the files in it one by one.',
  packed_too_tightly: 'This ZIP unpacks to far more than an export would. It is not read.',
} as const

export type UnreadableCode = keyof typeof reasons

/** Why a whole file cannot be read: a stable code, and a sentence for the person who brought it. */
export type Unreadable = { unreadable: UnreadableCode; reason: string }

export const unreadable = (code: UnreadableCode): Unreadable => ({ unreadable: code, reason: reasons[code] })

export const isUnreadable = (read: unknown): read is Unreadable =>
  typeof read === 'object' && read !== null && 'unreadable' in read
