// The service worker: keeps the page's files of one version, so that the page also opens while there is no connection,
// and keeps nothing else. What is asked of the server (/api/…, and with it the stream of events) never passes through
// here. A page always comes from the server when that answers: no version outlives an update by being kept.

type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Lasting & { request: Request; respondWith(answer: Promise<Response>): void }
type Worker = {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

/** Set by the build: the fingerprint of all files, and their addresses. */
declare const version: string
declare const files: string[]

export {}

const worker = self as unknown as Worker
const prefix = 'inroads-'
const name = prefix + version
const page = '/'

worker.addEventListener('install', (event) => event.waitUntil(keepAll()))
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())))
worker.addEventListener('message', ({ data }) => void (data === 'take over' && worker.skipWaiting()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(pageOf(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request))
})

async function keepAll() {
  const kept = await caches.open(name)
  await kept.addAll([new Request(page, { cache: 'no-cache' }), ...files])
}

/** Only once no tab uses the former version any more, or the reader took the new one. */
async function dropOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter((each) => each.startsWith(prefix) && each !== name).map((each) => caches.delete(each)))
}

/** Of the server; where there is no way to it, the kept page, which says so. */
async function pageOf(request: Request): Promise<Response> {
  const kept = async () => (await caches.open(name)).match(page, { ignoreVary: true })
  try {
    const answer = await fetch(request)
    const isCutOff = answer.status >= 502 && answer.status <= 504
    return isCutOff ? ((await kept()) ?? answer) : answer
  } catch (error) {
    const answer = await kept()
    if (answer) return answer
    throw error
  }
}

/** The name of a file holds the fingerprint of its content: what is kept is right. */
const fileOf = async (request: Request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
