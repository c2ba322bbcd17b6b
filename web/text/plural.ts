const rules = new Intl.PluralRules('en')
const counts = new Intl.NumberFormat('en')

/** `plural(3, { one: '# card', other: '# cards' })` is "3 cards". */
export const plural = (count: number, forms: { one: string; other: string; zero?: string }): string =>
  (count === 0 && forms.zero !== undefined
    ? forms.zero
    : forms[rules.select(count) === 'one' ? 'one' : 'other']
  ).replace('#', counts.format(count))
