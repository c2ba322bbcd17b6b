import type { ColumnMapping, DayOrder, ImportField, StatusMeaning, StatusMeanings } from '../../shared/importColumns'
import type { SheetPreview, SheetReading } from '../../shared/imports'
import { previewSheet } from './api'

/** How a spreadsheet is to be read, as the user changes it, and what the server makes of that. */
export class Sheet {
  mapping = $state.raw<ColumnMapping>({})
  /** Only the words that the user gave a meaning; the server guesses the others. */
  meanings = $state.raw<StatusMeanings>({})
  /** The user's answer, where the file does not say by itself how it writes days. */
  saidOrder = $state<DayOrder | ''>('')
  preview = $state.raw<SheetPreview>(undefined!)
  /** An answer is awaited. */
  busy = $state(false)
  problem = $state.raw<unknown>(null)
  #uploadId: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #latest: AbortController | undefined

  readonly statuses = $derived<StatusMeanings>({ ...this.preview.statuses, ...this.meanings })
  readonly asksOrder = $derived(this.preview.dayOrder === 'ambiguous' || this.preview.dayOrder === 'mixed')
  /** True while nobody has said what the days mean, so that no row can be shown. */
  readonly lacksOrder = $derived(this.asksOrder && !this.saidOrder)

  constructor(uploadId: string, preview: SheetPreview) {
    this.#uploadId = uploadId
    this.mapping = preview.mapping
    this.preview = preview
  }

  get reading(): SheetReading {
    return { mapping: this.mapping, statuses: this.meanings, dayOrder: this.#order }
  }

  get #order(): DayOrder {
    const found = this.preview.dayOrder
    if (found === 'ambiguous' || found === 'mixed') return this.saidOrder || 'ymd'
    return found === 'any' ? 'ymd' : found
  }

  fieldAt(column: number): ImportField | '' {
    return (Object.entries(this.mapping).find(([, at]) => at === column)?.[0] ?? '') as ImportField | ''
  }

  /** A field is in one column only. @returns the column that it was taken from */
  setField(column: number, field: ImportField | ''): number | undefined {
    const before = field ? this.mapping[field] : undefined
    const rest = Object.entries(this.mapping).filter(([name, at]) => at !== column && name !== field)
    this.mapping = Object.fromEntries(field ? [...rest, [field, column]] : rest)
    this.#readSoon()
    return before
  }

  setMeaning(word: string, change: Partial<StatusMeaning>) {
    const meaning = { kind: null, ending: null, ...this.statuses[word], ...change }
    this.meanings = { ...this.meanings, [word]: meaning.kind || meaning.ending ? meaning : null }
    this.#readSoon()
  }

  setOrder(order: DayOrder) {
    this.saidOrder = order
    this.#readSoon()
  }

  /** Waits for the answer to the last change. */
  async settled() {
    if (this.busy) await this.read()
  }

  /** Asks the server how the rows would come in; the answer to an older question is not taken. */
  async read() {
    clearTimeout(this.#timer)
    this.#latest?.abort()
    this.#latest = new AbortController()
    const { signal } = this.#latest
    this.busy = true
    this.problem = null
    try {
      const asked = this.reading
      this.preview = await previewSheet(this.#uploadId, asked, signal)
      // Another column of days may show another order than the one that was read with.
      if (this.#order !== asked.dayOrder) this.preview = await previewSheet(this.#uploadId, this.reading, signal)
    } catch (error) {
      if (!signal.aborted) this.problem = error
    } finally {
      if (!signal.aborted) this.busy = false
    }
  }

  #readSoon() {
    clearTimeout(this.#timer)
    this.busy = true
    this.#timer = setTimeout(() => void this.read(), 250)
  }
}
