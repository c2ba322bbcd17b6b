class Announcer {
  words = $state('')
}

/** What the live regions of the page say at the moment. */
export const announcer = new Announcer()

let waiting: string[] = []

/** Speaks `words` to a screen reader, politely. The same words may be said again; what comes together is said together. */
export function announce(words: string) {
  announcer.words = ''
  if (waiting.push(words) > 1) return
  setTimeout(() => {
    announcer.words = waiting.join('. ')
    waiting = []
  }, 80)
}
