type Prompt = Event & { prompt: () => Promise<unknown> }

/** Whether the browser offers to install the page, which it says once and early. */
class Installing {
  offer = $state.raw<Prompt | null>(null)
  readonly done = matchMedia('(display-mode: standalone)').matches

  listen() {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault()
      this.offer = event as Prompt
    })
    addEventListener('appinstalled', () => {
      this.offer = null
    })
  }
}

export const installing = new Installing()
