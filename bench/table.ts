import type { Compared } from './rounds'

export type Line = {
  measure: string
  /** What it ran on. */
  on: string
  ours: string
  floor?: string
  ratio?: number
  p99?: string
  target?: string
  isOver?: boolean
}

const heads = ['measure', 'on', 'ours', 'floor', 'ratio', 'p99', 'target', '']

/** Lines as a table, to be read and to be pasted into Markdown. */
export function tableOf(lines: Line[]): string {
  const rows = [heads, ...lines.map(cellsOf)]
  const widths = heads.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  const drawn = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`)
  return [drawn[0], `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...drawn.slice(1)].join('\n')
}

const cellsOf = ({ measure, on, ours, floor = '', ratio, p99 = '', target = '', isOver }: Line) => {
  const verdict = isOver === undefined ? '' : isOver ? 'OVER' : 'ok'
  return [measure, on, ours, floor, ratio === undefined ? '' : `${ratio.toFixed(2)} ×`, p99, target, verdict]
}

export const ms = (time: number) =>
  time < 10 ? `${time.toFixed(2)} ms` : time < 1000 ? `${time.toFixed(1)} ms` : seconds(time)
export const seconds = (time: number) => `${(time / 1000).toFixed(2)} s`
export const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`
export const mb = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

/** A time beside its floor, held to a number of times the floor. */
export const besideFloor = (
  name: { measure: string; on: string },
  { ours, floor, ratio }: Compared,
  most?: number,
): Line => ({
  ...name,
  ...{ ours: ms(ours.p50), floor: ms(floor.p50), ratio, p99: ms(ours.p99) },
  ...(most === undefined ? {} : { target: `≤ ${most} × floor`, isOver: ratio > most }),
})

/** A number held to a most. */
export const atMost = (
  name: { measure: string; on: string },
  value: number,
  most: number,
  unit: (value: number) => string,
): Line => ({
  ...name,
  ...{ ours: unit(value), target: `≤ ${unit(most)}`, isOver: value > most },
})
