import { text as applications } from '#text/applications'
import { text } from '#text/board'
import { text as lookup } from '#text/lookup'
import type { Card } from '../../shared/cards'
import type { WhoIKnow } from '../../shared/lookup'
import type { Task } from '../../shared/tasks'
import { askFor } from '../../shared/ties'
import { cache } from '../cache'
import { planTask } from '../lookup/acts'
import { findWhoIKnow } from '../lookup/api'
import { listTasks } from '../tasks/api'
import { announce } from '../ui/announcer.svelte'
import { addKeys, keyNames } from '../ui/keys.svelte'
import { toast, toasts } from '../ui/toasts.svelte'
import type { BoardActions } from './board-actions.svelte'

const words = text.askFirst
const key = 'a'

/**
 * Offers, once for each application, to ask somebody known there before it goes out cold: whom one means to ask already,
 * or else the strongest. It was moved from where it stood `before`, below the card `above`.
 */
export async function offerToAsk(actions: BoardActions, before: Card, above: string | null) {
  const { id, companyId, company } = before
  const isCold = () => actions.cardOf(id)?.channel === 'cold'
  if (!companyId || !company || offered().includes(id) || !isCold()) return
  const [known, plans] = await Promise.all([whoIsKnown(companyId), openPlans(companyId)])
  const person = toAsk(peopleOf(known, company), plans)
  if (!person || offered().includes(id) || !isCold()) return
  const { contactId, name, question, title, isPlanned } = person

  const askFirst = async () => {
    toasts.dismiss(shown)
    const question = { card: actions.cardOf(id)!, target: actions.targetOf(before.stageId, above) }
    const back = actions.takeBack(question, words.back(actions.labelOf(before.stageId), name))
    if (!isPlanned) await planTask({ title, contactId, companyId, applicationId: id })
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

const openPlans = (companyId: string) => listTasks({ companyId, done: false }).catch(() => [])

type Asked = { contactId: string; name: string; question: string; title: string }

/** Whom one means to ask there already, and else the strongest. */
function toAsk(people: Asked[], plans: Task[]): (Asked & { isPlanned: boolean }) | null {
  const planned = people.find(({ contactId }) => plans.some((plan) => plan.contactId === contactId))
  if (planned) return { ...planned, question: words.meant(planned.name), isPlanned: true }
  return people[0] ? { ...people[0], isPlanned: false } : null
}

/** Everybody who can be asked, the strongest first: who is or was there, then who can introduce. */
function peopleOf(known: WhoIKnow | null, company: string): Asked[] {
  if (!known) return []
  const there = [...known.now, ...known.before].map(({ id: contactId, name, tie, current }) => {
    const question = current ? words.now : words.before
    return { contactId, name, question: question(name, company), title: lookup.askTask[askFor[tie]](name, company) }
  })
  const introducing = known.introductions.map(({ through: { id: contactId, name }, via, person }) => ({
    ...{ contactId, name, question: words.introduction(name, company) },
    title: lookup.introduceTask(name, (via ?? person).name, company),
  }))
  return [...there, ...introducing]
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
