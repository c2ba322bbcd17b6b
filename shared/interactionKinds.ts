/** How two people were in touch. */
export const interactionKinds = ['call', 'coffee', 'message', 'mail', 'video', 'event'] as const
export type InteractionKind = (typeof interactionKinds)[number]
