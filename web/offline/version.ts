import { text } from '#text/offline'
import { toast } from '../ui/toasts.svelte'

const hour = 3_600_000
let asked = 0

/** Keeps the page for times without a connection, and says when a new version of it is there. */
export async function keepPage() {
  // Each language has files of its own; another worker for the same pages takes the place of the former.
  const { lang } = document.documentElement
  const file = lang === 'en' ? '/worker.js' : `/worker.${lang}.js`
  const registration = await navigator.serviceWorker.register(file, { updateViaCache: 'none' })
  if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) tell(installing)
    })
  })
  const ask = () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < hour) return
    asked = Date.now()
    void registration.update().catch(() => {})
  }
  asked = Date.now()
  document.addEventListener('visibilitychange', ask)
  setInterval(ask, hour)
}

/** The reader says when: what is being typed is theirs. */
function tell(waiting: ServiceWorker) {
  const reload = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take over')
  }
  toast(text.newVersion, { seconds: 600, action: { label: text.load, onpick: reload } })
}
