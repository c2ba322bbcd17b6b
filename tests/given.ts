import type { Answer, Call } from './support'

type Made = { id: string; url: string; version: number; body: Answer['body'] }

/** Builders for what a test takes as given: small believable people and companies, made through the API. */
export function startGiven(call: Call, workspace: { id: string; searches: { id: string }[] }) {
  const root = `/api/workspaces/${workspace.id}`
  const searchId = workspace.searches[0]!.id

  const make = async (path: string, body: object): Promise<Made> => {
    const made = await call('POST', `${root}${path}`, body)
    if (made.status !== 201) throw new Error(`${path}: ${made.status} ${JSON.stringify(made.body)}`)
    return { id: made.body.id, url: `${root}${path}/${made.body.id}`, version: made.body.version, body: made.body }
  }

  const companies = new Map<string, Made>()
  return {
    call,
    root,
    /** Anything that a path makes. */
    made: make,
    /** Into the trash with it. */
    remove: async ({ url, version }: Made) => {
      const { status, body } = await call('DELETE', url, undefined, { 'if-match': `"${version}"` })
      if (status >= 300) throw new Error(`${url}: ${status} ${JSON.stringify(body)}`)
    },
    searchId,
    applicationsUrl: `${root}/applications`,
    stages: async () => {
      const { body } = await call('GET', `${root}/searches/${searchId}/stages`)
      return Object.fromEntries(body.map((stage: { kind: string; id: string }) => [stage.kind, stage.id])) as Record<
        string,
        string
      >
    },
    /** The company of that name, made once. */
    company: async (name: string, more: object = {}) => {
      const known = companies.get(name) ?? (await make('/companies', { name, ...more }))
      companies.set(name, known)
      return known
    },
    contact: (name: string, more: object = {}) => make('/contacts', { name, tie: 'warm', ...more }),
    application: (more: object = {}) =>
      make('/applications', { searchId, companyName: 'Acme', role: 'Designer', ...more }),
  }
}
