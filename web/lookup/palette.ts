import { matchCompanies } from '../companies/api'
import { listContacts } from '../contacts/api'
import { addPaletteProvider } from '../palette/providers.svelte'
import { text as contacts } from '../text/en/contacts'
import { text } from '../text/en/lookup'
import { listApplications } from './api'

// Asking the server for each single letter tells nobody anything.
const least = 2
const few = 5

addPaletteProvider({
  id: 'who',
  label: text.palette.who,
  weight: 2,
  async find(typed, signal) {
    if (typed.length < least) return []
    const matches = await matchCompanies(typed, signal)
    const known = matches.slice(0, 3).map(({ id, name, known, applications }) => ({
      id,
      label: text.palette.whoAt(name),
      detail: text.counts(known, applications),
      icon: 'lookup' as const,
      href: `/lookup?company=${encodeURIComponent(name)}&companyId=${id}`,
    }))
    if (known.length) return known
    return [
      {
        id: 'typed',
        label: text.palette.whoAt(typed),
        icon: 'lookup',
        href: `/lookup?company=${encodeURIComponent(typed)}`,
      },
    ]
  },
})

addPaletteProvider({
  id: 'people',
  label: text.palette.people,
  weight: 1.9,
  async find(typed, signal) {
    if (typed.length < least) return []
    const { rows } = await listContacts({ q: typed }, null, signal)
    return rows.slice(0, few).map(({ id, name, title, company, tie }) => ({
      id,
      label: name,
      detail: [contacts.tie[tie], company ?? title].filter(Boolean).join(' · '),
      icon: 'person',
      href: `/people/${id}`,
    }))
  },
})

addPaletteProvider({
  id: 'companies',
  label: text.palette.companies,
  weight: 1.8,
  async find(typed, signal) {
    if (typed.length < least) return []
    const matches = await matchCompanies(typed, signal)
    return matches.slice(0, few).map(({ id, name, town, known, applications }) => ({
      id,
      label: name,
      detail: [town, text.counts(known, applications)].filter(Boolean).join(' · '),
      icon: 'company',
      href: `/companies/${id}`,
    }))
  },
})

addPaletteProvider({
  id: 'applications',
  label: text.palette.applications,
  weight: 1.7,
  async find(typed, signal) {
    if (typed.length < least) return []
    const rows = await listApplications({ q: typed }, signal)
    return rows.slice(0, few).map(({ id, role, company, kind, ending }) => ({
      id,
      label: role,
      detail: [company, text.stage[ending ?? kind]].filter(Boolean).join(' · '),
      icon: 'board',
      href: `/applications/${id}`,
    }))
  },
})
