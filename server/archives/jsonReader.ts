import { brokenArchive, notAnArchive } from './refusals'

const mostInOneValue = 5_000_000
const deepest = 100

/**
 * Reads JSON piece by piece: what was passed is forgotten, so that a document of any length takes the memory of its
 * largest value. Whatever is no JSON is refused.
 */
export class JsonReader {
  #chunks: AsyncIterator<string>
  #text = ''
  #at = 0

  constructor(chunks: AsyncIterable<string>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The keys of the object that starts here; the value of each is read before the next is asked for. */
  async *members(): AsyncGenerator<string> {
    for await (const _ of this.#between('{', '}')) {
      const key = await this.value()
      if (typeof key !== 'string') throw this.#unexpected()
      await this.#take(':')
      yield key
    }
  }

  /** The elements of the list that starts here, each read whole. */
  async *elements(): AsyncGenerator<unknown> {
    for await (const _ of this.#between('[', ']')) yield await this.value()
  }

  /** The value that starts here, read whole. */
  async value(): Promise<unknown> {
    await this.#peek()
    const length = await this.#lengthOfValue()
    const text = this.#text.slice(this.#at, this.#at + length)
    this.#at += length
    try {
      return JSON.parse(text)
    } catch {
      throw this.#unexpected()
    }
  }

  /** Nothing may stand behind the document. */
  async end() {
    if (await this.#peek()) throw this.#unexpected()
  }

  async *#between(open: string, close: string) {
    await this.#take(open)
    for (let isFirst = true; (await this.#peek()) !== close; isFirst = false) {
      if (!isFirst) await this.#take(',')
      yield
    }
    this.#at++
  }

  async #take(sign: string) {
    if ((await this.#peek()) !== sign) throw this.#unexpected()
    this.#at++
  }

  /** The next character that is no white space; '' at the end. */
  async #peek(): Promise<string> {
    for (;;) {
      const found = search(/[^ \t\r\n]/g, this.#text, this.#at)
      this.#at = found?.index ?? this.#text.length
      if (found) return found[0]
      if (!(await this.#more())) return ''
    }
  }

  /** Up to the sign that closes it, or for a number or word to what follows it. */
  async #lengthOfValue(): Promise<number> {
    let depth = 0
    let isText = false
    for (let length = 0; ; ) {
      if (length > mostInOneValue) throw brokenArchive('one value in it is longer than any that Inroads writes')
      const found = search(isText ? /["\\]/g : /["[\]{},\s]/g, this.#text, this.#at + length)
      if (!found) {
        length = Math.max(length, this.#text.length - this.#at)
        if (await this.#more()) continue
        if (depth || isText || !length) throw this.#cutOff()
        return length
      }
      const [sign] = found
      length = found.index - this.#at
      if (isText && sign === '\\') length += 2
      else if (sign === '"') {
        isText = !isText
        length++
        if (!isText && !depth) return length
      } else if (sign === '{' || sign === '[') {
        if (++depth > deepest) throw brokenArchive('a value in it is nested deeper than any that Inroads writes')
        length++
      } else if (!depth) return length
      else {
        if (sign === '}' || sign === ']') depth--
        length++
        if (!depth) return length
      }
    }
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next()
    if (done) return false
    this.#text = this.#text.slice(this.#at) + value
    this.#at = 0
    return true
  }

  #unexpected = () => (this.#text.length > this.#at ? notAnArchive('it is not valid JSON') : this.#cutOff())
  #cutOff = () => notAnArchive('it ends in the middle, as if it had not been copied whole')
}

/** The first match from `at` on. The pattern must have the flag g. */
function search(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text)
}
