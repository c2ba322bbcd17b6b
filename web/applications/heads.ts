import { text } from '#text/applications'
import type { Stage } from '../../shared/searches'
import { endings } from '../../shared/stages'
import type { ColumnKey } from './board'

/** What stands above a column; the colour is any of CSS. An ending has no stage. */
export type ColumnHead = { key: ColumnKey; label: string; color: string; stage?: Stage }

/** The columns from left to right: the stages, and the endings where they are unfolded. */
export const headsOf = (stages: readonly Stage[], unfolded: boolean): ColumnHead[] => [
  ...stages.map((stage) => ({ key: stage.id, label: stage.label, color: `var(--stage-${stage.color})`, stage })),
  ...(unfolded ? endings : []).map((key) => ({
    key,
    label: text.ending[key],
    color: `var(--${key.replace('_', '-')})`,
  })),
]
