import type { Board } from '../../shared/applications'
import { type Card, cardsOf } from '../../shared/cards'
import type { Task } from '../../shared/tasks'

export type Step = { card: Card; step: string; about: string }
export type Due = { on: string | null } & ({ task: Task } | { step: Step })

/** The next steps that have a day, of applications still under way. */
export const stepsOf = (board: Board | undefined): Due[] =>
  (board ? cardsOf(board) : [])
    .filter(({ ending, nextStep, dueOn }) => !ending && nextStep && dueOn)
    .map((card) => ({
      on: card.dueOn,
      step: { card, step: card.nextStep ?? '', about: [card.role, card.company].filter(Boolean).join(', ') },
    }))

export const idOf = (due: Due): string => ('task' in due ? due.task.id : due.step.card.id)
