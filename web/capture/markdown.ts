import { decodeHTML } from 'entities'

/** Text in HTML as one line without tags. */
export const lineOf = (html: string): string =>
  tokensOf(html)
    .map((token) => (typeof token === 'string' ? token : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** A description in HTML, in escaped HTML or in plain text, as Markdown: its paragraphs, lists, headings, stress and links. */
export function markdownOf(description: string): string {
  const html = isEscaped(description) ? decodeHTML(description) : description
  if (!hasTags(html)) return tidy(decodeHTML(html))
  const writer = new Writer()
  for (const token of tokensOf(html)) writer.take(token)
  return tidy(writer.written)
}

const longestTag = 3_000

type Tag = { name: string; closes: boolean; href: string }

const hasTags = (text: string) => {
  const open = text.search(/<\/?[a-z]/i)
  return open >= 0 && text.includes('>', open)
}
/** Some sites escape their HTML twice. */
const isEscaped = (text: string) => !hasTags(text) && /&lt;\/?[a-z]/i.test(text)

const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Elements whose content is nothing to read. */
const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
])

/** Tags and the text between them, in one pass whatever is written: what is never closed ends the reading. */
function tokensOf(html: string): (Tag | string)[] {
  const tokens: (Tag | string)[] = []
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
  let at = 0
  const textTo = (end: number) => {
    if (end > at) tokens.push(decodeHTML(html.slice(at, end)))
  }
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(at, open + 1))) {
    const found = /^<(?:!--|(\/?)([a-z][a-z\d]*))/.exec(lower.slice(open, open + 20))
    if (!found) continue
    const [, slash, name] = found
    textTo(open)
    const sign = name ? '>' : '-->'
    at = before(html, sign, open) + sign.length
    if (!name) continue
    tokens.push({
      name,
      closes: slash === '/',
      href: name === 'a' ? hrefIn(html.slice(open, Math.min(at, open + longestTag))) : '',
    })
    if (unread.has(name) && !slash) at = before(lower, `</${name}`, at)
  }
  textTo(html.length)
  return tokens
}

/** Where the next such sign begins, or the end. */
const before = (text: string, sign: string, from: number) => {
  const found = text.indexOf(sign, from)
  return found < 0 ? text.length : found
}

function hrefIn(tag: string): string {
  const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? []
  const href = decodeHTML(double ?? single ?? bare ?? '').trim()
  return /^(?:https?:\/\/|mailto:)[^\s()<>]+$/i.test(href) ? href : ''
}

const blocks =
  /^(?:p|div|section|article|header|footer|main|aside|blockquote|table|thead|tbody|tr|ul|ol|dl|dt|dd|h[1-6]|hr|pre|figure)$/

class Writer {
  written = ''
  /** Line ends that are due before the next words. */
  #due = 0
  #lists: { count: number | null }[] = []
  #open: { name: string; from: number; href: string }[] = []

  take(token: Tag | string) {
    if (typeof token === 'string') this.#text(token)
    else if (token.closes) this.#close(token.name)
    else this.#start(token)
  }

  #text(text: string) {
    const one = text.replace(/\s+/g, ' ')
    const words = this.#due || /(?:^|\s)$/.test(this.written) ? one.trimStart() : one
    if (!words) return
    this.#end()
    this.written += escaped(words, /(?:^|\n)$/.test(this.written))
  }

  #start({ name, href }: Tag) {
    if (name === 'br') this.#due = Math.min(2, this.#due + 1)
    else if (name === 'li') this.#item()
    else if (name === 'td' || name === 'th') this.#text(' ')
    else if (isStress(name) || name === 'a') {
      this.#end()
      this.#open.push({ name, from: this.written.length, href })
    } else if (blocks.test(name)) this.#block(name)
    if (name === 'ul' || name === 'ol') this.#lists.push({ count: name === 'ol' ? 0 : null })
  }

  #block(name: string) {
    // A paragraph that begins an item of a list is that item's own text.
    if (!this.#due && /(?:^|\n) *(?:-|\d+\.) $/.test(this.written)) return
    this.#break()
    const level = /^h([1-6])$/.exec(name)?.[1]
    if (!level) return
    this.#end()
    this.written += `${'#'.repeat(Number(level))} `
  }

  #item() {
    this.#due = Math.max(this.#due, 1)
    this.#end()
    const list = this.#lists.at(-1)
    const mark = typeof list?.count === 'number' ? `${++list.count}.` : '-'
    this.written += `${'  '.repeat(Math.max(0, this.#lists.length - 1))}${mark} `
  }

  #close(name: string) {
    if (name === 'ul' || name === 'ol') this.#lists.pop()
    if (blocks.test(name)) this.#break()
    const at = this.#open.findLastIndex((open) => open.name === name)
    if (at < 0) return
    const { from, href } = this.#open[at]!
    this.#open.length = at
    this.#wrap(from, name, href)
  }

  /** Stress and links hold words of one paragraph, and no space at their ends. */
  #wrap(from: number, name: string, href: string) {
    const [, before, inner, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(this.written.slice(from))!
    if (!inner || inner.includes('\n') || (name === 'a' && !href)) return
    const wrapped = isStress(name) ? signs[name] + inner + signs[name] : `[${inner}](${href})`
    this.written = this.written.slice(0, from) + before + wrapped + after
  }

  #break() {
    this.#due = Math.max(this.#due, this.#lists.length ? 1 : 2)
  }

  #end() {
    if (this.#due && this.written) this.written = this.written.trimEnd() + '\n'.repeat(this.#due)
    this.#due = 0
  }
}

const signs = { b: '**', strong: '**', i: '*', em: '*' } as const
const isStress = (name: string): name is keyof typeof signs => name in signs

/** So that no sign of the text is taken for Markdown. */
const escaped = (text: string, atStart: boolean) => {
  const inside = text.replace(/[*`\\]|\[(?=[^\]]*\]\()|<(?=[a-z/!])/gi, '\\$&')
  return atStart
    ? inside.replace(/^([-+>#]|\d+(?=[.)]))(?=[\s.)#])/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    : inside
}
