import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { CalendarEvent } from '../../shared/calendar'
import type { DayText } from '../../shared/days'

/** Lets an event be dragged to another day. */
export const dragged = (event: CalendarEvent) => (element: HTMLElement) =>
  draggable({ element, getInitialData: () => ({ calendarEvent: event }) })

type Day = { on: DayText; onover: (over: boolean) => void; ondrop: (event: CalendarEvent, on: DayText) => void }

/** Takes the events that are dropped on a day. */
export const dayTarget =
  ({ on, onover, ondrop }: Day) =>
  (element: HTMLElement) =>
    dropTargetForElements({
      element,
      canDrop: ({ source }) => 'calendarEvent' in source.data,
      onDragEnter: () => onover(true),
      onDragLeave: () => onover(false),
      onDrop: ({ source }) => {
        onover(false)
        ondrop(source.data.calendarEvent as CalendarEvent, on)
      },
    })
