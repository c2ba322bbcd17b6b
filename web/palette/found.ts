import { text as contacts } from '#text/contacts'
import { text as lookup } from '#text/lookup'
import { text } from '#text/shell'
import type { Found } from '../../shared/palette'
import { findByName } from './api'
import { addPaletteProvider, type PaletteItem } from './providers.svelte'
import { recentIds } from './recent'

/** One question to the server for all the groups that are drawn from its answer; each asking has a signal of its own. */
const answers = new WeakMap<AbortSignal, Promise<Found[]>>()

function ask(typed: string, signal: AbortSignal): Promise<Found[]> {
  const recent = recentIds()
  const name = askedOf(typed)
  const answer = answers.get(signal) ?? (name || recent.length ? findByName(name, recent, signal) : Promise.resolve([]))
  answers.set(signal, answer)
  return answer
}

/** "Who do I know at Acme" and "at Acme" ask for Acme. */
export const whoAsked = (typed: string): string | null =>
  /^(?:who\b.*?\bat|at)\s+(.+)$/i.exec(typed)?.[1]?.trim() ?? null
const askedOf = (typed: string) => whoAsked(typed) ?? typed

const hrefs = { person: '/people/', company: '/companies/', application: '/applications/' } as const
const icons = { person: 'person', company: 'company', application: 'board' } as const

const details = {
  person: ({ tie, company }: Found) => [tie && contacts.tie[tie], company],
  company: ({ town, known, applications }: Found) => [town, lookup.counts(known, applications)],
  application: ({ company, stage, ending }: Found) => [company, lookup.stage[ending ?? stage ?? '']],
}

const lineOf = (found: Found): PaletteItem => ({
  id: found.id,
  label: found.name,
  detail: details[found.kind](found).filter(Boolean).join(' · '),
  icon: icons[found.kind],
  href: hrefs[found.kind] + found.id,
  recent: found.recent !== null,
})

const whoLine = ({ id, name, known, applications }: Found): PaletteItem => ({
  id,
  label: lookup.palette.whoAt(name),
  called: name,
  detail: lookup.counts(known, applications),
  icon: 'lookup',
  href: `/lookup?company=${encodeURIComponent(name)}&companyId=${id}`,
})

addPaletteProvider({
  id: 'recent',
  label: text.palette.recent,
  weight: 3,
  async find(typed, signal) {
    if (typed) return []
    const found = await ask(typed, signal)
    return found
      .toSorted((a, b) => (a.recent ?? 0) - (b.recent ?? 0))
      .slice(0, 8)
      .map(lineOf)
  },
})

const kinds = ['person', 'company', 'application'] as const
const labels = {
  person: lookup.palette.people,
  company: lookup.palette.companies,
  application: lookup.palette.applications,
}

for (const [at, kind] of kinds.entries())
  addPaletteProvider({
    id: kind,
    label: labels[kind],
    weight: 2 - at / 10,
    find: async (typed, signal) =>
      typed ? (await ask(typed, signal)).filter((found) => found.kind === kind).map(lineOf) : [],
  })

addPaletteProvider({
  id: 'who',
  label: lookup.palette.who,
  weight: 1,
  async find(typed, signal) {
    if (!typed) return []
    const companies = (await ask(typed, signal)).filter(({ kind }) => kind === 'company')
    const asked = whoAsked(typed)
    // What was asked for in words comes first; else the names themselves do.
    const lines = companies.slice(0, 3).map((found) => (asked ? { ...whoLine(found), called: typed } : whoLine(found)))
    return lines.length ? lines : [{ ...typedLine(asked ?? typed), ...(asked ? { called: typed } : {}) }]
  },
})

/** Of what is no company here yet: last of all, since nothing is known to be called so. */
const typedLine = (name: string): PaletteItem => ({
  id: 'typed',
  label: lookup.palette.whoAt(name),
  called: '',
  icon: 'lookup',
  href: `/lookup?company=${encodeURIComponent(name)}`,
})
