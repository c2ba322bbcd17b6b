/** What makes the look of a picture; it comes from the page's style sheets, which a saved file does not have. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
] as const

const svgName = 'http://www.w3.org/2000/svg'
const margin = 20
const heading = 52
/** So that a saved picture stays sharp on a dense screen and on paper. */
const pixelsPerUnit = 2

type Words = { title: string; note: string }
export type PictureFormat = 'svg' | 'png'

/**
 * The picture as a file of its own: light whatever the theme, its looks written into it, on a ground, with its title above.
 * It must have a viewBox, and no style may reach into it from outside.
 */
export function standalone(picture: SVGSVGElement, { title, note }: Words) {
  const { width, height } = picture.viewBox.baseVal
  const full = { width: width + 2 * margin, height: height + heading + 2 * margin }
  const inner = withLooks(picture)
  for (const [name, value] of Object.entries({ x: margin, y: margin + heading, width, height }))
    inner.setAttribute(name, String(value))
  const whole = element('svg', { xmlns: svgName, viewBox: `0 0 ${full.width} ${full.height}`, ...full })
  whole.append(
    element('title', {}, title),
    element('rect', { ...full, fill: '#ffffff' }),
    element('text', { ...line(20), 'font-size': 17, 'font-weight': 640, fill: '#1a1f1c' }, title),
    element('text', { ...line(40), 'font-size': 12, fill: '#606862' }, note),
    inner,
  )
  return { ...full, svg: new XMLSerializer().serializeToString(whole) }
}

const line = (y: number) => ({ x: margin, y: margin + y, 'font-family': 'system-ui, sans-serif' })

function withLooks(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const from = [picture, ...picture.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  // The colours of the light theme, for as long as they are read; nothing is painted in between.
  picture.style.colorScheme = 'light'
  for (const [i, original] of from.entries()) {
    const style = getComputedStyle(original)
    for (const look of looks) to[i]!.setAttribute(look, style.getPropertyValue(look))
    to[i]!.removeAttribute('class')
  }
  picture.style.removeProperty('color-scheme')
  copy.removeAttribute('style')
  return copy
}

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(svgName, name)
  for (const [attribute, value] of Object.entries(attributes))
    if (attribute !== 'xmlns') made.setAttribute(attribute, String(value))
  made.textContent = text
  return made
}

/** Hands the picture to the reader as a file. */
export async function savePicture(picture: SVGSVGElement, words: Words, format: PictureFormat) {
  const file = standalone(picture, words)
  const content = format === 'svg' ? new Blob([file.svg], { type: 'image/svg+xml' }) : await painted(file)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = `${fileName(words.title)}.${format}`
  link.click()
  // Not at once: the browser may not have begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function painted({ svg, width, height }: ReturnType<typeof standalone>): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: pixelsPerUnit * width,
    height: pixelsPerUnit * height,
  })
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be painted')))),
  )
}

const fileName = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
