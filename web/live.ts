import { cache, concerns } from './cache'
import { connection } from './connection.svelte'
import { shareAmongTabs } from './tabs'

type Notice = { topics: string[] } | 'everything'
type Said = Notice | 'beat' | 'lost' | 'refused'

/** The server gives a sign of life every 15 seconds: after two that failed to come, the connection is dead. */
const silenceMs = 33_000
/** One that does not open is tried anew sooner. */
const openingMs = 10_000
const glanceMs = 3_000
/** As long as a request may take to arrive. */
const underWayMs = 2_000
const pause = { least: 1_000, most: 15_000 }

type Heed = {
  ontouch?: (topics: ReadonlySet<string>, everything: boolean) => void
  /** The server would not let this session listen: it may be over. */
  onrefused?: () => void
}

/**
 * The only EventSource, one for a whole browser: one tab listens and tells the others. A notice names what was touched;
 * whoever shows it fetches again. After a loss everything may have changed.
 * @returns what ends it
 */
export function listen(workspaceId: string, { ontouch, onrefused }: Heed = {}): () => void {
  const heed = gather((topics, everything) => {
    void cache.invalidateQueries({ predicate: ({ queryKey }) => everything || concerns(queryKey, topics) })
    ontouch?.(topics, everything)
  })
  const began = Date.now()
  const end = shareAmongTabs<Said>(`inroads:${workspaceId}`, {
    // Also whoever waited and takes over from a tab that was closed is told of what changed meanwhile.
    work: (ended, say) => {
      const age = Math.max(0, Date.now() - began) + underWayMs
      return stream({ address: `/api/workspaces/${workspaceId}/events?age=${age}`, ended, say })
    },
    hear: (said) => {
      if (said === 'refused') return onrefused?.()
      if (said === 'lost') return connection.lose()
      connection.regain()
      if (said !== 'beat') heed(said)
    },
  })
  return () => {
    end()
    connection.regain()
  }
}

type Stream = { address: string; ended: AbortSignal; say: (said: Said) => void }

/** Open until `ended`, and opened again whenever it is lost: by an error, by silence, or when the network comes back. */
const stream = ({ address, ended, say }: Stream) =>
  new Promise<void>((resolve) => {
    let source: EventSource | undefined
    let retry: ReturnType<typeof setTimeout>
    let wait = pause.least
    let missed = false
    let heardAt = 0

    function open() {
      clearTimeout(retry)
      source?.close()
      heardAt = Date.now()
      source = new EventSource(address)
      source.addEventListener('open', opened)
      source.addEventListener('error', failed)
      source.addEventListener('beat', () => alive('beat'))
      source.addEventListener('missed', () => alive('everything'))
      source.addEventListener('touched', ({ data }) => alive(JSON.parse(data)))
    }

    function alive(said: Said) {
      heardAt = Date.now()
      say(said)
    }

    function opened() {
      alive(missed ? 'everything' : 'beat')
      missed = false
      wait = pause.least
    }

    function failed() {
      const refused = source?.readyState === EventSource.CLOSED
      lost()
      // Refused, as the browser sees it: signed out, or the server starts anew. Ask again, ever more rarely.
      if (!refused) return
      say('refused')
      retry = setTimeout(open, wait)
      wait = Math.min(wait * 2, pause.most)
    }

    function lost() {
      missed = true
      say('lost')
    }

    /** A laptop that slept, a network that went: the browser may hold a dead connection for open for many minutes. */
    function glance() {
      const patienceMs = source?.readyState === EventSource.CONNECTING ? openingMs : silenceMs
      if (Date.now() - heardAt < patienceMs) return
      lost()
      open()
    }

    function comeBack() {
      lost()
      open()
    }

    open()
    const timer = setInterval(glance, glanceMs)
    addEventListener('online', comeBack)
    document.addEventListener('visibilitychange', glance)
    ended.addEventListener('abort', () => {
      clearTimeout(retry)
      clearInterval(timer)
      removeEventListener('online', comeBack)
      document.removeEventListener('visibilitychange', glance)
      source?.close()
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
