/** What became of an application that went out cold although somebody was known: somebody was asked after all, or it shall not be shown. */
export const coldReviewStates = ['asked', 'dismissed'] as const
export type ColdReviewState = (typeof coldReviewStates)[number]
