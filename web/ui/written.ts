/** How wide words stand in a picture, in pixels: names are of any length, and differ by language and by font. */
export function widthOf(words: string, { size, weight = 600 }: { size: number; weight?: number }): number {
  const pen = document.createElement('canvas').getContext('2d')!
  pen.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
  return pen.measureText(words).width
}
