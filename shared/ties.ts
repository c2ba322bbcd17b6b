// Order matters: strongest first, as the look-up sorts.
export const ties = ['network', 'warm', 'acquaintance', 'connection', 'unmet'] as const
export type Tie = (typeof ties)[number]

/** Known only through somebody: never counts as someone you know. */
export const isKnown = (tie: Tie): boolean => tie !== 'unmet'

export type Ask = 'referral' | 'introduction' | 'chat' | 'question' | 'be_introduced'

/** The ask that the relationship bears. */
export const askFor: Record<Tie, Ask> = {
  network: 'referral',
  warm: 'introduction',
  acquaintance: 'chat',
  connection: 'question',
  unmet: 'be_introduced',
}
