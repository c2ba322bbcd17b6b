import { number } from '../format'

type Forms = { one: string; other: string; zero?: string }

/** By the rules of a language: `plural(3, { one: '# card', other: '# cards' })` is "3 cards". */
export const pluralIn = (language: string) => {
  const rules = new Intl.PluralRules(language)
  return (count: number, { one, other, zero }: Forms): string => {
    const form = count === 0 && zero !== undefined ? zero : rules.select(count) === 'one' ? one : other
    return form.replace('#', number(count))
  }
}

export const plural = pluralIn('en')
