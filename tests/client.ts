// A client of a real server over a real socket, as a browser would be.

export type Client = ReturnType<typeof openClient>

const account = { name: 'Mara Lindt', email: 'mara@example.org', password: 'correct-horse-battery' }

/** `address` is asked anew for each call: a server that was started again listens elsewhere. */
export function openClient(address: () => string) {
  let cookie = ''
  let workspaceId = ''

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(address() + path, {
      method,
      headers: { origin: address(), cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text }
  }

  return {
    call,
    cookie: () => cookie,
    /** Makes the first account and stays signed in as it. */
    setUp: async () => {
      const { status, body } = await call('POST', '/api/setup', account)
      if (status !== 201) throw new Error(JSON.stringify(body))
      workspaceId = body.workspaces[0].id
    },
    root: (path: string) => `/api/workspaces/${workspaceId}${path}`,
  }
}
