/** At most so many characters, and no half of a pair at the end. */
export const cut = (value: string, most: number) => value.slice(0, most).replace(/[\ud800-\udbff]$/, '')
