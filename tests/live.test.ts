import { request } from 'node:http'
import { expect, test } from 'vitest'
import { startApp } from './support'

const { app, call, given, cookie, workspace } = await startApp()
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as { port: number }

/** Opens the stream as a browser would; `heard` grows, `ended` settles when the server closes it. */
const listen = () =>
  new Promise<{ heard: () => string; ended: Promise<void>; stop: () => void }>((resolve) => {
    let text = ''
    const stream = request(
      {
        port,
        host: '127.0.0.1',
        path: `/api/workspaces/${workspace.id}/events`,
        headers: { cookie, accept: 'text/event-stream', host: `localhost:${port}` },
      },
      (response) => {
        const ended = new Promise<void>((done) => response.on('close', () => done()))
        response.on('data', (chunk) => {
          text += chunk
        })
        response.once('data', () => resolve({ heard: () => text, ended, stop: () => stream.destroy() }))
      },
    )
    stream.end()
  })

test('a change is announced to who listens, as a notice and not as rows', async () => {
  const stream = await listen()
  await given.application()
  await expect.poll(stream.heard).toContain('"applications"')
  expect(stream.heard()).not.toContain('Designer')
  stream.stop()
})

test('the stream ends at sign-out', async () => {
  const stream = await listen()
  expect((await call('DELETE', '/api/session')).status).toBe(204)
  await stream.ended
})
