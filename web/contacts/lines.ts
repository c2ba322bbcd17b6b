import type { Submission } from '../ui/submission.svelte'

/** The lines of a text, blank ones left out. */
export const linesOf = (text: string): string[] => split(text, /\n/)

/** A link typed without its scheme is meant as one. */
export const linksOf = (text: string): string[] =>
  linesOf(text).map((link) => (/^[a-z][a-z+.-]*:/i.test(link) ? link : `https://${link}`))

export const tagsOf = (text: string): string[] => [...new Set(split(text, /[,\n]/))]

const split = (text: string, by: RegExp) =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean)

/** What was refused about a field that holds several values: about the whole, or about its first wrong line. */
export function fieldOf(form: Submission, name: string, most = 40): string | undefined {
  const whole = form.error(name)
  if (whole) return whole
  const at = Array.from({ length: most }, (_, line) => line).find((line) => form.error(`${name}/${line}`))
  return at === undefined ? undefined : `${at + 1}: ${form.error(`${name}/${at}`)}`
}
