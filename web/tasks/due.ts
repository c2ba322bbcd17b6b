import { SvelteMap } from 'svelte/reactivity'
import type { Board } from '../../shared/applications'
import { type Card, cardsOf } from '../../shared/cards'
import type { Task } from '../../shared/tasks'

export type Step = { card: Card; title: string; about: string; done?: true }
export type Due = { on: string | null } & ({ task: Task } | { step: Step })

/** The next steps that have a day, of applications still under way. */
export const stepsOf = (board: Board | undefined): Due[] =>
  (board ? cardsOf(board) : [])
    .filter(({ ending, nextStep, dueOn }) => !ending && nextStep && dueOn)
    .map((card) => ({
      on: card.dueOn,
      step: { card, title: card.nextStep ?? '', about: [card.role, card.company].filter(Boolean).join(', ') },
    }))

/** Ticked since the list was entered: they stay where they stood, lest the next row come under the pointer. */
export const ticked = new SvelteMap<string, Due>()

/** What is due, the earliest first; what was ticked stands among it. */
export const withTicked = (due: readonly Due[]): Due[] => {
  const open = new Set(due.map(idOf))
  const kept = [...ticked].filter(([id]) => !open.has(id)).map(([, one]) => one)
  return [...due, ...kept].toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)))
}

const placeOf = (due: Due) => `${due.on ?? '9'} ${'task' in due ? 0 : 1} ${idOf(due)}`

export const isDone = (due: Due): boolean => ('task' in due ? due.task.doneAt !== null : due.step.done === true)

export const idOf = (due: Due): string => ('task' in due ? due.task.id : due.step.card.id)
