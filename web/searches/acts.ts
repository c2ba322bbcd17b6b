import { text as kit } from '#text/kit'
import { text } from '#text/searches'
import type { Stage, StageChanges } from '../../shared/searches'
import { refresh } from '../cache'
import { restoreTrashed } from '../trash/api'
import { announce } from '../ui/announcer.svelte'
import { toast } from '../ui/toasts.svelte'
import { changeStage, mergeStage, removeStage } from './api'

const undoing = (onpick: () => unknown) => ({ action: { label: kit.undo, onpick } })

/** Whatever came of it, the board shows how its columns stand. */
async function acting(work: () => Promise<unknown>) {
  try {
    await work()
  } finally {
    await refresh('stages', 'applications', 'trash')
  }
}

const change = (id: string, changes: StageChanges) => acting(() => changeStage(id, changes))

export async function renameColumn({ id, label: before }: Stage, label: string) {
  if (!label || label === before) return
  await change(id, { label })
  toast(
    text.column.renamed(before, label),
    undoing(() => change(id, { label: before })),
  )
}

export async function recolorColumn({ id, label, color: before }: Stage, color: Stage['color']) {
  if (color === before) return
  await change(id, { color })
  toast(
    text.column.recolored(label, text.colors[color]),
    undoing(() => change(id, { color: before })),
  )
}

/** Puts a column behind the one at `place - 1` of the others; nought is the first place. */
export async function placeColumn(stage: Stage, stages: readonly Stage[], place: number) {
  const others = stages.filter(({ id }) => id !== stage.id)
  const before = stages.findIndex(({ id }) => id === stage.id)
  const behind = (at: number) => ({ after: others[at - 1]?.id ?? null })
  if (place === before || place < 0 || place > others.length) return
  await change(stage.id, behind(place))
  const words = text.column.moved(stage.label, place + 1, stages.length)
  toast(
    words,
    undoing(async () => {
      await change(stage.id, behind(before))
      announce(text.column.moved(stage.label, before + 1, stages.length))
    }),
  )
}

const putBack = async ({ id, label }: Stage) => {
  await acting(() => restoreTrashed('stages', id))
  announce(text.column.back(label))
}

export async function mergeColumn(stage: Stage, into: Stage) {
  await acting(() => mergeStage(stage.id, into.id))
  toast(
    text.column.merged(stage.label, into.label),
    undoing(() => putBack(stage)),
  )
}

export async function discardColumn(stage: Stage) {
  await acting(() => removeStage(stage.id))
  toast(
    text.column.deleted(stage.label),
    undoing(() => putBack(stage)),
  )
}
