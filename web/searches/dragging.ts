import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { Stage } from '../../shared/searches'
import { placeColumn } from './acts'

const stageId = 'stageId'

/** Lets a column be taken by its head. */
export const head = (id: string) => (element: HTMLElement) =>
  draggable({ element, getInitialData: () => ({ [stageId]: id }) })

type Board = {
  stages: () => readonly Stage[]
  /** Hears where the column would be put, in pixels from the left of the board; null when it is nowhere. */
  onmark: (left: number | null) => void
}

/** Lets columns be put in another order within a board: `[data-column]` are its columns, of which only stages count. */
export const board =
  ({ stages, onmark }: Board) =>
  (element: HTMLElement) => {
    /** How many of the other columns stand before the pointer, and where the gap behind them is. */
    const gapAt = (moving: unknown, x: number) => {
      const others = stages()
        .filter(({ id }) => id !== moving)
        .map(({ id }) => element.querySelector(`[data-column="${id}"]`)!.getBoundingClientRect())
      const next = others.findIndex(({ left, width }) => x < left + width / 2)
      const place = next < 0 ? others.length : next
      const edge = next < 0 ? others.at(-1)!.right : others[next]!.left
      return { place, left: edge - element.getBoundingClientRect().left + element.scrollLeft }
    }
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => stageId in source.data,
      onDrag: ({ source, location }) => onmark(gapAt(source.data[stageId], location.current.input.clientX).left),
      onDragLeave: () => onmark(null),
      onDrop: ({ source, location }) => {
        onmark(null)
        const moved = stages().find(({ id }) => id === source.data[stageId])
        if (moved) void placeColumn(moved, stages(), gapAt(moved.id, location.current.input.clientX).place)
      },
    })
  }
