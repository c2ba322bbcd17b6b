import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type Target, touchDraggable } from './touch-dragging'

const cardId = 'cardId'

type Taking = Target & { accepts: (cardId: string) => boolean }

/** What takes cards, for the finger: the mouse has the browser's own dragging. */
const taking = new WeakMap<Element, (cardId: string) => Taking>()

type Lifting = { onlift: (cardId: string | null) => void; onhold: (cardId: string) => void }

/**
 * What lets a card be dragged, by mouse or by a long press: one for each card, so that it is not taken away under a finger
 * when something else of the card changes. `onlift` hears which one is lifted, and null when it ends.
 */
export function cards(lifting: Lifting) {
  const made = new Map<string, ReturnType<typeof card>>()
  return (id: string) => made.get(id) ?? made.set(id, card(id, lifting)).get(id)!
}

const card =
  (id: string, { onlift, onhold }: Lifting) =>
  (element: HTMLElement) => {
    const lift = (lifted: boolean) => onlift(lifted ? id : null)
    const ends = [
      draggable({
        element,
        getInitialData: () => ({ [cardId]: id }),
        onDragStart: () => lift(true),
        onDrop: () => lift(false),
      }),
      touchDraggable(element, { onlift: lift, onhold: () => onhold(id), targetAt: (x, y) => targetAt(id, x, y) }),
    ]
    return () => {
      for (const end of ends) end()
    }
  }

function targetAt(id: string, x: number, y: number): Target | null {
  for (let element = document.elementFromPoint(x, y); element; element = element.parentElement) {
    const target = taking.get(element)?.(id)
    if (target) return target.accepts(id) ? target : null
  }
  return null
}

type Column = {
  accepts: (cardId: string) => boolean
  onover: (cardId: string, y: number) => void
  onleave: () => void
  ondrop: (cardId: string, y: number) => void
}

/** Lets cards be dropped into a column; `y` is where the pointer is in the window. */
export const column =
  ({ accepts, onover, onleave, ondrop }: Column) =>
  (element: HTMLElement) => {
    const byFinger = new Map<string, Taking>()
    const target = (id: string): Taking => ({
      accepts,
      onleave,
      onover: (_, y) => onover(id, y),
      ondrop: (_, y) => ondrop(id, y),
    })
    taking.set(element, (id) => byFinger.get(id) ?? byFinger.set(id, target(id)).get(id)!)
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data[cardId] === 'string' && accepts(source.data[cardId]),
      onDrag: ({ source, location }) => onover(String(source.data[cardId]), location.current.input.clientY),
      onDragLeave: onleave,
      onDrop: ({ source, location }) => ondrop(String(source.data[cardId]), location.current.input.clientY),
    })
  }

/** Opens what is folded when a card is held over it. */
export const opening = (onenter: () => void) => (element: HTMLElement) => {
  const target = { accepts: () => true, onover: onenter, onleave: () => {}, ondrop: () => {} }
  taking.set(element, () => target)
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => cardId in source.data,
    onDragEnter: onenter,
  })
}
