import type { Application, Help, StageChange } from '../../shared/applications'
import type { DayText } from '../../shared/days'
import type { FollowUp } from '../../shared/followUps'
import type { Interview } from '../../shared/interviews'
import type { Note, Task } from '../../shared/tasks'

export type Line =
  | { of: 'fact'; key: string; on: DayText; fact: StageChange }
  | { of: 'help'; key: string; on: DayText; help: Help }
  | { of: 'note'; key: string; on: DayText; note: Note }
  | { of: 'interview'; key: string; on: DayText; interview: Interview }
  | { of: 'followUp'; key: string; on: DayText; followUp: FollowUp }
  | { of: 'task'; key: string; on: DayText; task: Task }

type Told = {
  application: Application
  notes: readonly Note[]
  tasks: readonly Task[]
  /** Those that were held. */
  interviews: readonly Interview[]
  followUps: readonly FollowUp[]
}

/** Everything that happened, day by day, the latest day first; within a day facts come before what was said of them. */
export function storyOf({ application, notes, tasks, interviews, followUps }: Told): [DayText, Line[]][] {
  const lines: Line[] = [
    ...application.stageChanges.toReversed().map((fact) => ({ of: 'fact' as const, key: fact.id, on: fact.on, fact })),
    ...application.help.map((help) => ({ of: 'help' as const, key: help.id, on: help.on, help })),
    ...interviews.map((interview) => ({ of: 'interview' as const, key: interview.id, on: interview.on, interview })),
    ...followUps
      .filter(({ answer }) => answer === 'done')
      .map((followUp) => ({ of: 'followUp' as const, key: followUp.id, on: followUp.on, followUp })),
    ...notes.map((note) => ({ of: 'note' as const, key: note.id, on: note.createdAt.slice(0, 10), note })),
    ...tasks
      .filter(({ doneAt }) => doneAt)
      .map((task) => ({ of: 'task' as const, key: task.id, on: task.doneAt!.slice(0, 10), task })),
  ]
  const days = new Map<DayText, Line[]>()
  for (const line of lines) days.set(line.on, [...(days.get(line.on) ?? []), line])
  return [...days].sort(([one], [other]) => other.localeCompare(one))
}
