/** What another language says in place of an English text: the same keys, of which some may be missing still. */
export type Translation<Text> = Text extends string
  ? string
  : Text extends Promise<infer Said>
    ? Promise<Translation<Said>>
    : // biome-ignore lint/suspicious/noExplicitAny: whatever a text is made of
      Text extends (...given: infer Given extends any[]) => infer Said
      ? (...given: Given) => Translation<Said>
      : { [key in keyof Text]?: Translation<Text[key]> }

type Texts = { readonly [key: string]: unknown }

const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null

/** Where a text is said in English only: `board.add`. */
export const missingIn = (own: unknown, english: unknown, at = ''): string[] =>
  isTexts(english) && isTexts(own)
    ? Object.keys(english).flatMap((key) => missingIn(own[key], english[key], at ? `${at}.${key}` : key))
    : own === undefined && english !== undefined
      ? [at]
      : []

/** The language's own texts, and the English ones where it has none. */
export function filled<Text>(own: unknown, english: Text): Text {
  if (!isTexts(english) || Array.isArray(english)) return (own ?? english) as Text
  const texts = isTexts(own) ? own : {}
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, filled(texts[key], text)])) as Text
}
