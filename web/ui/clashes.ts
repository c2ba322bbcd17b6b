/** One thing that a form asks for: the fields that hold it, its name, and what it says in words. */
export type FormPart<Draft> = { of: readonly (keyof Draft)[]; label: string; shown: (draft: Draft) => string }

/** A part that was changed here and elsewhere, and not to the same. */
export type Clash<Draft> = { part: FormPart<Draft>; mine: Draft; theirs: Draft }

type Versions<Draft> = { before: Draft; mine: Draft; theirs: Draft }

/**
 * Brings a form together with what was saved elsewhere while it was open. What only they changed is taken over, what
 * only I changed stays, and so does, until it is decided, what both changed.
 */
export function reconcile<Draft>(parts: readonly FormPart<Draft>[], { before, mine, theirs }: Versions<Draft>) {
  const differs = ({ of }: FormPart<Draft>, one: Draft, other: Draft) => of.some((field) => one[field] !== other[field])
  const changedThere = parts.filter((part) => differs(part, before, theirs) && differs(part, mine, theirs))
  const taken = changedThere.filter((part) => !differs(part, before, mine))
  const clashing = changedThere.filter((part) => !taken.includes(part))
  return {
    draft: taken.reduce((draft, part) => withPart(draft, part, theirs), mine),
    taken,
    clashes: clashing.map((part): Clash<Draft> => ({ part, mine, theirs })),
  }
}

/** The draft with one part as it stands in another one. */
export const withPart = <Draft>(draft: Draft, { of }: FormPart<Draft>, from: Draft): Draft =>
  Object.assign({}, draft, ...of.map((field) => ({ [field]: from[field] })))
