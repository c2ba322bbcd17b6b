import { unquoted } from './quotes'

export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** Where the row of column names stands: `at` in the text, `rowNumber` from 1, and what parts its cells. */
export type HeaderPlace = { at: number; rowNumber: number; delimiter: Delimiter }

/** Wider rows are no column names, and to fold thousands of cells in each row takes minutes. */
const mostNames = 500

/** The first row that `isHeader` accepts, whatever stands before it. Looks through the first thousand rows. */
export const findHeader = (text: string, isHeader: (cells: string[]) => boolean): HeaderPlace | null => {
  for (const { line, at, rowNumber } of firstLines(text, 1_000)) {
    const delimiter = delimiters.find((each) => {
      const width = line.split(each).length
      return width > 1 && width <= mostNames && isHeader(cellsOf(line, each))
    })
    if (delimiter) return { at, rowNumber, delimiter }
  }
  return null
}

/** For a table whose columns nobody knows: the first row that is as wide as most of the rows below it, or null where nothing parts into cells. */
export const widestHeader = (text: string): HeaderPlace | null => {
  const lines = firstLines(text, 50).filter(({ line }) => line.trim() !== '')
  const [widest] = delimiters
    .map((delimiter) => ({ delimiter, width: usualWidth(lines.map(({ line }) => cellsOf(line, delimiter).length)) }))
    .sort((a, b) => b.width - a.width)
  if (!widest || widest.width < 2) return null
  const header = lines.find(
    ({ line }) => cellsOf(line, widest.delimiter).filter(Boolean).length >= Math.max(2, widest.width / 2),
  )
  return header ? { at: header.at, rowNumber: header.rowNumber, delimiter: widest.delimiter } : null
}

const firstLines = (text: string, most: number) => {
  const lines: { line: string; at: number; rowNumber: number }[] = []
  const lineEnd = /\r\n|\n|\r/g
  for (let at = 0; at < text.length && lines.length < most; at = lineEnd.lastIndex) {
    const end = lineEnd.exec(text)?.index ?? text.length
    lines.push({ line: text.slice(at, Math.min(end, at + 20_000)), at, rowNumber: lines.length + 1 })
    if (end === text.length) break
  }
  return lines
}

// Good enough to know a header by: a name with the delimiter inside its quotes does not matter here.
const cellsOf = (line: string, delimiter: Delimiter) => line.split(delimiter).map(unquoted)

const usualWidth = (widths: number[]) => [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
