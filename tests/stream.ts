// The stream of events, as an open page hears it.

export type Stream = { heard: () => string; ended: Promise<void>; stop: () => void }

/** Open once the server has said so; `heard` grows, and `ended` settles when the server closes it. */
export async function openStream(url: string, cookie: string): Promise<Stream> {
  const stopping = new AbortController()
  const headers = { cookie, accept: 'text/event-stream' }
  const { status, body } = await fetch(url, { headers, signal: stopping.signal })
  if (status !== 200) throw new Error(`${url}: ${status}`)
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = (await reader.read()).value ?? ''
  const hear = async () => {
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: '' }))
      if (done) return
      text += value
    }
  }
  return { heard: () => text, ended: hear(), stop: () => stopping.abort() }
}
