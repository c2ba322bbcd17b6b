const reduced = matchMedia('(prefers-reduced-motion: reduce)')

/** How to scroll somewhere by script: style sheets are held to the reader's wish, scripts have to ask for it. */
export const scrolling = (): ScrollBehavior => (reduced.matches ? 'instant' : 'smooth')
