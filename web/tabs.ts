/** A tab that hears nothing for so long takes the one at work for dead or frozen, and takes over. */
const patienceMs = 40_000
const glanceMs = 5_000

type Shared<Message> = {
  /** What one tab does for all, until `ended`; whatever it says is heard by every tab, itself included. */
  work: (ended: AbortSignal, say: (message: Message) => void) => Promise<void>
  hear: (message: Message) => void
}

/**
 * Lets one tab of a browser work for all that share a name: the one that holds the lock. Another takes over when it is
 * closed, or when nothing is heard of it any more while this one is looked at: phones freeze tabs with their locks.
 * @returns what ends it
 */
export function shareAmongTabs<Message>(name: string, { work, hear }: Shared<Message>): () => void {
  const channel = new BroadcastChannel(name)
  let ended = false
  let turn = new AbortController()
  let heardAt = Date.now()

  const take = (message: Message) => {
    heardAt = Date.now()
    hear(message)
  }
  channel.onmessage = ({ data }: MessageEvent<Message>) => take(data)
  const say = (message: Message) => {
    if (ended) return
    take(message)
    channel.postMessage(message)
  }

  /** In the queue for the lock, or past it by taking it away; whoever loses it queues again. */
  function queue(steal = false) {
    turn.abort()
    const mine = new AbortController()
    turn = mine
    heardAt = Date.now()
    const atWork = () => (mine.signal.aborted ? undefined : work(mine.signal, say))
    if (!navigator.locks) return void atWork()
    navigator.locks.request(name, steal ? { steal } : { signal: mine.signal }, atWork).catch(() => {
      if (!ended && turn === mine) queue()
    })
  }
  queue()

  const glance = () => {
    if (document.visibilityState === 'visible' && Date.now() - heardAt > patienceMs) queue(true)
  }
  const timer = setInterval(glance, glanceMs)
  document.addEventListener('visibilitychange', glance)

  return () => {
    ended = true
    clearInterval(timer)
    document.removeEventListener('visibilitychange', glance)
    turn.abort()
    channel.close()
  }
}
