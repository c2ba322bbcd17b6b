import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

const cardId = 'cardId'

/** Lets a card be dragged; `onlift` hears when it starts and when it ends. */
export const card = (id: string, onlift: (lifted: boolean) => void) => (element: HTMLElement) =>
  draggable({
    element,
    getInitialData: () => ({ [cardId]: id }),
    onDragStart: () => onlift(true),
    onDrop: () => onlift(false),
  })

type Column = {
  accepts: (cardId: string) => boolean
  onover: (cardId: string, y: number) => void
  onleave: () => void
  ondrop: (cardId: string, y: number) => void
}

/** Lets cards be dropped into a column; `y` is where the pointer is in the window. */
export const column =
  ({ accepts, onover, onleave, ondrop }: Column) =>
  (element: HTMLElement) =>
    dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data[cardId] === 'string' && accepts(source.data[cardId]),
      onDrag: ({ source, location }) => onover(String(source.data[cardId]), location.current.input.clientY),
      onDragLeave: onleave,
      onDrop: ({ source, location }) => ondrop(String(source.data[cardId]), location.current.input.clientY),
    })

/** Opens what is folded when a card is held over it. */
export const opening = (onenter: () => void) => (element: HTMLElement) =>
  dropTargetForElements({
    element,
    canDrop: ({ source }) => cardId in source.data,
    onDragEnter: onenter,
  })
