import { createRouter, Navigation, type Routes } from 'sv-router'
import { findSetup } from './accounts/api'
import { session } from './accounts/session.svelte'
import BoardRoute from './applications/BoardRoute.svelte'
import { keepLast } from './offline/last'
import { noteVisit } from './palette/recent'
import { failure } from './shell/failure.svelte'
import Shell from './shell/Shell.svelte'
import { restoreScroll } from './shell/scroll'
import { arrive } from './ui/arrival'

/** Signed in, or on the way to where one can be. */
async function demandSession({ pathname }: { pathname: string }) {
  await session.load()
  if (session.user && pathname === '/') throw await navigate('/today', { replace: true })
  if (session.user) return
  const { needsFirstAccount } = await findSetup()
  if (needsFirstAccount) throw await navigate('/welcome', { replace: true })
  const to = pathname === location.pathname ? pathname + location.search : pathname
  throw await navigate('/sign-in', { replace: true, search: to === '/' ? {} : { to } })
}

/** The board in the address is the search at hand. */
function chooseSearch({ pathname }: { pathname: string }) {
  const id = pathname.split('/')[2]
  if (id) session.chooseSearch(id)
}

let shown = ''

/** Only another page is an arrival: a filter in the address is not, nor is the first page, where the browser starts. */
function afterLoad({ pathname }: { pathname: string }) {
  if (shown && shown !== pathname) void arrive()
  shown = pathname
  noteVisit(pathname)
  if (session.user && session.search)
    keepLast({ workspaceId: session.workspace.id, searchId: session.search.id, search: session.search.name })
  void restoreScroll()
}

function onError(error: unknown) {
  if (!(error instanceof Navigation)) failure.error = error
}

const settings = () => import('./workspaces/SettingsPage.svelte')
const imports = () => import('./imports/ImportsPage.svelte')

const coming = () => import('./shell/ComingPage.svelte')

const routes = {
  '/welcome': () => import('./accounts/WelcomePage.svelte'),
  '/sign-in': () => import('./accounts/SignInPage.svelte'),
  '/gallery': import.meta.env.DEV ? () => import('./ui/Gallery.svelte') : () => import('./shell/NotFoundPage.svelte'),
  hooks: { afterLoad, onError },

  '/start': {
    '/': () => import('./accounts/StartPage.svelte'),
    hooks: { beforeLoad: demandSession },
  },

  '/': {
    '/': coming,
    '/today': () => import('./tasks/TodayPage.svelte'),
    '/board': { '/': BoardRoute, '/:searchId': BoardRoute, hooks: { beforeLoad: chooseSearch } },
    '/applications': { '/:id': () => import('./applications/ApplicationPage.svelte') },
    '/people': {
      '/': () => import('./contacts/PeoplePage.svelte'),
      '/:id': () => import('./contacts/ContactPage.svelte'),
    },
    '/companies': {
      '/': () => import('./companies/CompaniesPage.svelte'),
      '/:id': () => import('./companies/CompanyPage.svelte'),
    },
    '/capture': () => import('./capture/CapturePage.svelte'),
    '/lookup': () => import('./lookup/LookupPage.svelte'),
    '/cold-although-known': () => import('./lookup/ColdPage.svelte'),
    '/import': {
      '/': imports,
      '/linkedin': imports,
      '/spreadsheet': imports,
      '/check': () => import('./imports/CheckPage.svelte'),
      '/:id': () => import('./imports/ImportPage.svelte'),
    },
    '/documents': () => import('./documents/DocumentsPage.svelte'),
    '/offers': () => import('./offers/OffersPage.svelte'),
    '/outcomes': () => import('./outcomes/OutcomesPage.svelte'),
    '/settings': { '/': settings, '/:tab': settings },
    '/trash': () => import('./trash/TrashPage.svelte'),
    '*': () => import('./shell/NotFoundPage.svelte'),
    layout: Shell,
    hooks: { beforeLoad: demandSession },
  },
} satisfies Routes

export const { p, navigate, isActive, preload, route } = createRouter(routes)
