type Placement = {
  align?: 'start' | 'end' | 'center'
  gap?: number /** As wide as the anchor at least. */
  fit?: boolean
}

/** Puts a floating element under its anchor, or above where there is no room below; always inside the window. */
export function placeBeside(
  anchor: Element,
  floating: HTMLElement,
  { align = 'start', gap = 4, fit = false }: Placement = {},
) {
  const edge = 8
  const box = anchor.getBoundingClientRect()
  const { clientWidth: width, clientHeight: height } = document.documentElement
  if (fit) floating.style.minWidth = `${box.width}px`

  const below = height - box.bottom - gap - edge
  const above = box.top - gap - edge
  const upward = floating.scrollHeight > below && above > below
  floating.style.maxHeight = `${Math.max(120, upward ? above : below)}px`

  const { offsetWidth, offsetHeight } = floating
  const wanted = { start: box.left, end: box.right - offsetWidth, center: box.left + (box.width - offsetWidth) / 2 }[
    align
  ]
  floating.style.left = `${Math.max(edge, Math.min(wanted, width - offsetWidth - edge))}px`
  floating.style.top = `${upward ? box.top - gap - offsetHeight : box.bottom + gap}px`
}
