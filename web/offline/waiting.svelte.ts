const name = 'inroads.unsent'

/** How many applications wait to be sent, known without opening the store; other tabs hear of it. */
class Waiting {
  count = $state(Number(localStorage.getItem(name)) || 0)

  constructor() {
    addEventListener('storage', ({ key, newValue }) => {
      if (key === name) this.count = Number(newValue) || 0
    })
  }

  set(count: number) {
    this.count = count
    localStorage.setItem(name, String(count))
  }
}

export const waiting = new Waiting()
