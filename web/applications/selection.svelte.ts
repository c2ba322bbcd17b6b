/** The cards that are chosen for something to be done with all of them. */
export class Selection {
  #ids = $state.raw<ReadonlySet<string>>(new Set())
  /** Where a range starts. */
  #anchor: string | null = null
  #onchoose: () => unknown

  /** @param onchoose hears when there is something chosen */
  constructor(onchoose: () => unknown) {
    this.#onchoose = onchoose
  }

  get size() {
    return this.#ids.size
  }

  has(id: string) {
    return this.#ids.has(id)
  }

  toggle(id: string) {
    const ids = new Set(this.#ids)
    if (!ids.delete(id)) ids.add(id)
    this.choose(ids)
    this.#anchor = id
  }

  /** From the one that was chosen last to this one, in the order of `column`; this one alone where that stands elsewhere. */
  extend(id: string, column: readonly { id: string }[]) {
    const [from, to] = [this.#anchor, id].map((one) => column.findIndex((card) => card.id === one))
    if (from! < 0 || to! < 0) {
      if (!this.#ids.has(id)) this.toggle(id)
      return
    }
    const range = column.slice(Math.min(from!, to!), Math.max(from!, to!) + 1)
    this.choose([...this.#ids, ...range.map((card) => card.id)])
  }

  choose(ids: Iterable<string>) {
    this.#ids = new Set(ids)
    if (this.#ids.size) this.#onchoose()
  }

  clear() {
    if (this.#ids.size) this.#ids = new Set()
    this.#anchor = null
  }
}
