const name = 'inroads.unsent'

/** How many applications wait to be sent, known without opening the store; other tabs hear of it. */
class Waiting {
  count = $state(Number(localStorage.getItem(name)) || 0)
  /** Whether anything waited since the page came: what shows it stays, and does not go from under the reader. */
  shown = $state(this.count > 0)

  constructor() {
    addEventListener('storage', ({ key, newValue }) => {
      if (key === name) this.#take(Number(newValue) || 0)
    })
  }

  set(count: number) {
    this.#take(count)
    localStorage.setItem(name, String(count))
  }

  #take(count: number) {
    this.count = count
    this.shown ||= count > 0
  }
}

export const waiting = new Waiting()
