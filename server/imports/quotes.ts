import type { Delimiter } from './headerRow'

/** A cell without the quotation marks around it. */
export const unquoted = (cell: string): string => {
  const text = cell.trim()
  return text.length > 1 && text.startsWith('"') && text.endsWith('"')
    ? text.slice(1, -1).replaceAll('""', '"').trim()
    : text
}

/** Whether each quoted cell of a row is closed where it should be, with its inner marks doubled. */
export const isWellQuoted = (row: string, delimiter: Delimiter): boolean => wellQuoted[delimiter].test(row)

const pattern = (delimiter: string) => {
  const cell = `(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n][^${delimiter}\\r\\n]*)?`
  return new RegExp(`^${cell}(?:${delimiter}${cell})*[\\r\\n]*$`)
}

const wellQuoted: Record<Delimiter, RegExp> = { ',': pattern(','), ';': pattern(';'), '\t': pattern('\\t') }
