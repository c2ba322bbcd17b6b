/**
 * Days since 1970-01-01 of a calendar day written `yyyy-mm-dd`, or null if there is no such day. Time zones play no part.
 */
export function dayNumber(day: unknown): number | null {
  const parts = typeof day === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) : null
  if (!parts) return null
  const [year, month, dayOfMonth] = parts.slice(1).map(Number) as [number, number, number]
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(year, month)) return null
  return daysBefore(year, month) + dayOfMonth - 1
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

function daysBefore(year: number, month: number): number {
  // Counting from March puts the leap day at the end of the year, where it moves no month.
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return y * 365 + leaps + Math.floor((153 * m + 2) / 5) - 719468
}
