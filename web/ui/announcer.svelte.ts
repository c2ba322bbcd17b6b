class Announcer {
  words = $state('')
}

/** What the live regions of the page say at the moment. */
export const announcer = new Announcer()

let timer: ReturnType<typeof setTimeout> | undefined

/** Speaks `words` to a screen reader, politely. The same words may be said again. */
export function announce(words: string) {
  announcer.words = ''
  clearTimeout(timer)
  timer = setTimeout(() => {
    announcer.words = words
  }, 60)
}
