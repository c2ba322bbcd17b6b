/** How long a finger rests on a card before it is lifted, and how far it may stray meanwhile. */
const hold = { ms: 350, slack: 10 }
/** So near an edge, what lies beyond comes into view. */
const edge = 56

export type Target = {
  onover: (x: number, y: number) => void
  onleave: () => void
  ondrop: (x: number, y: number) => void
}

type Lifting = {
  onlift: (lifted: boolean) => void
  /** The finger rested and let go where it was. */
  onhold: () => void
  /** What takes the card at a point of the window. */
  targetAt: (x: number, y: number) => Target | null
}

/** Lets a card be lifted by a long press and carried by the finger: a phone has no dragging of its own that scrolls. */
export function touchDraggable(element: HTMLElement, { onlift, onhold, targetAt }: Lifting): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  let carried: Carried | null = null

  const start = (event: TouchEvent) => {
    stop()
    if (event.touches.length !== 1) return
    from = pointOf(event)
    // The browser's own dragging would take the touch away.
    element.draggable = false
    timer = setTimeout(() => {
      carried = carry(element, from, targetAt)
      onlift(true)
    }, hold.ms)
  }

  const move = (event: TouchEvent) => {
    const at = pointOf(event)
    if (carried) {
      event.preventDefault()
      carried.to(at)
    } else if (Math.hypot(at.x - from.x, at.y - from.y) > hold.slack) stop()
  }

  const end = (event: TouchEvent) => {
    const ended = carried
    stop()
    if (!ended) return
    event.preventDefault()
    if (ended.moved()) ended.drop()
    else onhold()
  }

  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    if (carried) {
      carried.end()
      onlift(false)
    }
    carried = null
    element.draggable = true
  }

  const noMenu = (event: Event) => (timer !== undefined || carried) && event.preventDefault()
  const ended = new AbortController()
  const { signal } = ended
  element.addEventListener('touchstart', start, { passive: true, signal })
  element.addEventListener('touchmove', move, { passive: false, signal })
  element.addEventListener('touchend', end, { signal })
  element.addEventListener('touchcancel', stop, { signal })
  element.addEventListener('contextmenu', noMenu, { signal })
  return () => {
    stop()
    ended.abort()
  }
}

type Point = { x: number; y: number }
type Carried = ReturnType<typeof carry>

const pointOf = ({ touches }: TouchEvent): Point => ({ x: touches[0]!.clientX, y: touches[0]!.clientY })

/** A picture of the card under the finger; what it is over is told where it would be put. */
function carry(element: HTMLElement, from: Point, targetAt: Lifting['targetAt']) {
  const ghost = ghostOf(element)
  let at = from
  let over: Target | null = null
  let frame = requestAnimationFrame(look)
  let turnedAt = 0

  function look(now: number) {
    if (scrollNear(at, now - turnedAt > 700)) turnedAt = now
    const target = targetAt(at.x, at.y)
    if (over && over !== target) over.onleave()
    over = target
    over?.onover(at.x, at.y)
    frame = requestAnimationFrame(look)
  }

  return {
    to(point: Point) {
      at = point
      ghost.style.translate = `${at.x - from.x}px ${at.y - from.y}px`
    },
    moved: () => Math.hypot(at.x - from.x, at.y - from.y) > hold.slack,
    drop: () => targetAt(at.x, at.y)?.ondrop(at.x, at.y),
    end() {
      cancelAnimationFrame(frame)
      over?.onleave()
      ghost.remove()
    },
  }
}

function ghostOf(element: HTMLElement): HTMLElement {
  const { left, top, width, height } = element.getBoundingClientRect()
  const ghost = element.cloneNode(true) as HTMLElement
  for (const one of ghost.querySelectorAll('[id], [data-card]')) {
    one.removeAttribute('id')
    one.removeAttribute('data-card')
  }
  ghost.inert = true
  Object.assign(ghost.style, {
    ...{ position: 'fixed', zIndex: '100', left: `${left}px`, top: `${top}px`, right: 'auto' },
    ...{
      width: `${width}px`,
      height: `${height}px`,
      margin: '0',
      listStyle: 'none',
      pointerEvents: 'none',
      opacity: '0.9',
    },
  })
  document.body.append(ghost)
  return ghost
}

/** Scrolls what is under a finger near an edge; a board that shows one column at a time turns to the next one, when it may. */
function scrollNear({ x, y }: Point, mayTurn: boolean): boolean {
  const under = document.elementFromPoint(x, y)
  const column = scrolling(under, 'y')
  if (column) column.scrollTop += pull(y, column.getBoundingClientRect().top, column.getBoundingClientRect().bottom)
  const board = scrolling(under, 'x')
  const by = board ? pull(x, Math.max(0, board.getBoundingClientRect().left), innerWidth) : 0
  if (!board || !by) return false
  if (getComputedStyle(board).scrollSnapType === 'none') board.scrollLeft += by
  else if (mayTurn) board.scrollBy({ left: Math.sign(by) * board.clientWidth, behavior: 'smooth' })
  return mayTurn
}

const pull = (at: number, start: number, end: number) =>
  at < start + edge ? Math.max(-14, (at - start - edge) / 4) : at > end - edge ? Math.min(14, (at - end + edge) / 4) : 0

function scrolling(from: Element | null, axis: 'x' | 'y'): Element | null {
  for (let element = from; element; element = element.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const room = axis === 'x' ? element.scrollWidth - element.clientWidth : element.scrollHeight - element.clientHeight
    if (room > 1 && /auto|scroll/.test(axis === 'x' ? overflowX : overflowY)) return element
  }
  return null
}
