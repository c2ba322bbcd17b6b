import { cache, concerns } from './cache'

type Notice = { topics: string[] } | 'everything'

/**
 * The only EventSource, one for a whole browser: the tab that holds the lock listens and tells the others. A notice
 * names what was touched; whoever shows it fetches again.
 * @returns what ends it
 */
export function listen(workspaceId: string, ontouch?: (topics: ReadonlySet<string>) => void): () => void {
  const name = `inroads:${workspaceId}`
  const channel = new BroadcastChannel(name)
  const ended = new AbortController()
  const take = gather((topics, everything) => {
    void cache.invalidateQueries({ predicate: ({ queryKey }) => everything || concerns(queryKey, topics) })
    ontouch?.(topics)
  })
  const asked = performance.now()
  channel.onmessage = ({ data }: MessageEvent<Notice>) => take(data)

  const lead = async () => {
    // The lock may come just when nobody wants it any more.
    if (ended.signal.aborted) return
    const address = `/api/workspaces/${workspaceId}/events`
    const tell = (notice: Notice) => {
      take(notice)
      channel.postMessage(notice)
    }
    // Whoever waited takes over from a tab that was closed, and may have missed something in between.
    return stream({ address, ended: ended.signal, tell, missed: performance.now() - asked > 1_000 })
  }
  if (navigator.locks) navigator.locks.request(name, { signal: ended.signal }, lead).catch(() => {})
  else void lead()

  return () => {
    ended.abort()
    channel.close()
  }
}

type Stream = { address: string; ended: AbortSignal; tell: (notice: Notice) => void; missed: boolean }

/** Open until `ended`; after each loss everything may have changed. */
const stream = ({ address, ended, tell, missed }: Stream) =>
  new Promise<void>((resolve) => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout>
    let pause = 2_000

    const open = () => {
      source = new EventSource(address)
      source.onopen = () => {
        if (missed) tell('everything')
        missed = false
        pause = 2_000
      }
      source.onerror = () => {
        missed = true
        if (source.readyState !== EventSource.CLOSED) return
        // Refused for good, as the browser sees it: signed out, or the server starts anew. Ask again, ever more rarely.
        timer = setTimeout(open, pause)
        pause = Math.min(pause * 2, 60_000)
      }
      source.addEventListener('touched', ({ data }) => tell(JSON.parse(data)))
    }

    open()
    ended.addEventListener('abort', () => {
      clearTimeout(timer)
      source.close()
      resolve()
    })
  })

/** Notices that come close together are heeded once. */
function gather(heedAll: (topics: ReadonlySet<string>, everything: boolean) => void) {
  const topics = new Set<string>()
  let everything = false
  let waiting = false
  return (notice: Notice) => {
    if (notice === 'everything') everything = true
    else for (const topic of notice.topics) topics.add(topic)
    if (waiting) return
    waiting = true
    setTimeout(() => {
      heedAll(new Set(topics), everything)
      topics.clear()
      everything = false
      waiting = false
    }, 40)
  }
}
