import './style/tokens.css'
import './style/base.css'
import { mount } from 'svelte'
import { text } from '#text/shell'
import App from './App.svelte'
import { session } from './accounts/session.svelte'
import { ApiProblem, onSignedOut } from './api'
import { keepHanded } from './capture/arrival'
import { installing } from './offline/installing.svelte'
import { preload } from './routes'
import { density } from './shell/density.svelte'
import { leave } from './shell/leave'
import { rememberScroll } from './shell/scroll'
import { theme } from './shell/theme.svelte'
import { toast } from './ui/toasts.svelte'

theme.apply()
density.apply()
keepHanded()
installing.listen()
rememberScroll()
// The page's code comes while the server is asked who is there.
void preload(location.pathname as '/')
void session.load().catch(() => {})

onSignedOut(() => {
  if (session.user) void leave({ to: location.pathname + location.search, ended: true })
})

// The one funnel: what nobody caught is said, and not lost.
addEventListener('unhandledrejection', (event) => {
  if (event.reason?.name === 'AbortError') return event.preventDefault()
  if (!(event.reason instanceof ApiProblem)) return
  event.preventDefault()
  const { status, title, detail } = event.reason
  if (status !== 401) toast(detail ? `${title}. ${detail}` : title, { tone: 'problem' })
})

// A page's code that is gone: Inroads was updated while this tab stood open, or the connection is down.
addEventListener('vite:preloadError', (event) => {
  event.preventDefault()
  toast(navigator.onLine ? text.newVersion : text.offlinePage, {
    tone: 'problem',
    seconds: 60,
    action: { label: text.reload, onpick: () => location.reload() },
  })
})

// Once all else has come: what keeps the page for times without a connection is nobody's first need.
if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () =>
    setTimeout(() => void import('./offline/version').then((loaded) => loaded?.keepPage()), 3_000),
  )

mount(App, { target: document.body })
