import type { Board, Card } from '../../shared/applications'
import type { Task } from '../../shared/tasks'

export type Step = { card: Card; step: string; about: string }
export type Due = { on: string | null } & ({ task: Task } | { step: Step })

/** The next steps that have a day, of applications still under way. */
export const stepsOf = (board: Board | undefined): Due[] =>
  (board?.cards ?? [])
    .filter(({ ending, nextStep, dueOn }) => !ending && nextStep && dueOn)
    .map((card) => {
      const company = card.company === null ? null : board?.companies[card.company]?.name
      return {
        on: card.dueOn,
        step: { card, step: card.nextStep ?? '', about: [card.role, company].filter(Boolean).join(', ') },
      }
    })

export const idOf = (due: Due): string => ('task' in due ? due.task.id : due.step.card.id)
