export type Choice<Value extends string = string> = { value: Value; label: string; disabled?: boolean }
export type ChoiceGroup<Value extends string = string> = { label: string; choices: readonly Choice<Value>[] }

/** The lines of a `Select` from the words for each value, in their order: `choicesOf(text.sizes)`. */
export const choicesOf = <V extends string>(words: Readonly<Record<V, string>>): Choice<V>[] =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }))
