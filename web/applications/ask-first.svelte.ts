import { text as applications } from '#text/applications'
import { text } from '#text/board'
import { text as lookup } from '#text/lookup'
import type { Card } from '../../shared/cards'
import type { WhoIKnow } from '../../shared/lookup'
import { askFor } from '../../shared/ties'
import { cache } from '../cache'
import { planTask } from '../lookup/acts'
import { findWhoIKnow } from '../lookup/api'
import { announce } from '../ui/announcer.svelte'
import { addKeys, keyNames } from '../ui/keys.svelte'
import { toast, toasts } from '../ui/toasts.svelte'
import type { BoardActions } from './board-actions.svelte'

const words = text.askFirst
const key = 'a'

/**
 * Offers, once for each application, to ask the strongest person known there before it goes out cold. It was moved from
 * where it stood `before`, below the card `above`.
 */
export async function offerToAsk(actions: BoardActions, before: Card, above: string | null) {
  const { id, companyId, company } = before
  const isCold = () => actions.cardOf(id)?.channel === 'cold'
  if (!companyId || !company || offered().includes(id) || !isCold()) return
  const strongest = strongestOf(await whoIsKnown(companyId), company)
  if (!strongest || offered().includes(id) || !isCold()) return
  const { contactId, name, question, title } = strongest

  const askFirst = async () => {
    toasts.dismiss(shown)
    const question = { card: actions.cardOf(id)!, target: actions.targetOf(before.stageId, above) }
    const back = actions.takeBack(question, words.back(actions.labelOf(before.stageId), name))
    await planTask({ title, contactId, companyId, applicationId: id })
    await back
  }
  const shown = toast(question, {
    others: [
      { label: words.yes, onpick: askFirst },
      { label: words.no, onpick: () => actions.focus(id) },
    ],
    seconds: 30,
  })
  announce(words.byKey(keyNames(key).join()))
  localStorage.setItem(kept, JSON.stringify([id, ...offered()].slice(0, most)))

  // The key works, and the question stands, while it is a question.
  const stop = $effect.root(() => {
    const stands = $derived(isCold() && toasts.all.some(({ id }) => id === shown))
    $effect(() => {
      if (stands) return addKeys(applications.keys.label, [{ keys: key, label: words.yes, onpress: askFirst }])
      toasts.dismiss(shown)
      stop()
    })
  })
}

const whoIsKnown = (companyId: string) =>
  cache
    .fetchQuery({
      queryKey: ['contacts', 'lookup', { companyId }],
      queryFn: ({ signal }) => findWhoIKnow({ companyId }, signal),
    })
    // Nobody asked for this: what cannot be said is left unsaid.
    .catch(() => null)

type Strongest = { contactId: string; name: string; question: string; title: string }

function strongestOf(answer: WhoIKnow | null, company: string): Strongest | null {
  const person = answer?.now[0] ?? answer?.before[0]
  if (person) {
    const { id: contactId, name, tie, current } = person
    const question = current ? words.now : words.before
    return { contactId, name, question: question(name, company), title: lookup.askTask[askFor[tie]](name, company) }
  }
  const path = answer?.introductions[0]
  if (!path) return null
  const { through, via, person: there } = path
  const title = lookup.introduceTask(through.name, (via ?? there).name, company)
  return { contactId: through.id, name: through.name, question: words.introduction(through.name, company), title }
}

const kept = 'inroads.asked-first'
const most = 500

/** The applications of which it was offered in this browser, the last one first. Only ids: they tell nothing to whoever signs in next. */
function offered(): string[] {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? '[]')
  } catch {
    return []
  }
}
