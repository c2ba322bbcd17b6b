import { tick } from 'svelte'
import { session } from '../accounts/session.svelte'
import { dropLast } from '../offline/last'
import { forgetRecent } from '../palette/recent'
import { navigate } from '../routes'

let leaving = false

/** To the sign-in page, and only then forgets who was here: the pages still shown live on the session. */
export async function leave(search: { to?: string; ended?: boolean } = {}) {
  if (leaving) return
  leaving = true
  try {
    await navigate('/sign-in', { search })
    await tick()
    session.forget()
    forgetRecent()
    dropLast()
  } finally {
    leaving = false
  }
}
