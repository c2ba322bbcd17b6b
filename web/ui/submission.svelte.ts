import { tick } from 'svelte'
import { text } from '#text/kit'
import { announce } from './announcer.svelte'

type Refusal = { title: string; detail?: string; fields?: readonly { path: string; message: string }[] }

/**
 * One form on its way to the server: busy, refused as a whole, refused by field.
 * `<form onsubmit={form.sending(() => createContact(…))}>`, `<Field error={form.error('name')}>`, `<Button busy={form.busy}>`.
 */
export class Submission {
  busy = $state(false)
  /** What was wrong with the whole; null when only fields were refused, or nothing. */
  problem = $state.raw<unknown>(null)
  #fields = $state.raw<readonly { path: string; message: string }[]>([])

  /** What the server says about a field: `name`, or `positions/0/title`. */
  error(path: string): string | undefined {
    return sentence(this.#fields.find((field) => field.path === `/${path}`)?.message)
  }

  /** Says that a field is wrong before anything is sent. */
  refuse(path: string, message: string) {
    this.#fields = [...this.#fields, { path: `/${path}`, message }]
  }

  clear() {
    this.problem = null
    this.#fields = []
  }

  /** For `onsubmit`: sends once at a time, and puts the focus on the first field refused. */
  sending = (work: () => Promise<unknown>) => async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    if (this.busy) return
    this.clear()
    this.busy = true
    try {
      await work()
    } catch (error) {
      if (!isRefusal(error)) throw error
      this.#fields = [...this.#fields, ...(error.fields ?? [])]
      this.problem = error.fields?.length ? null : error
    } finally {
      this.busy = false
    }
    if (this.#fields.length) await this.#show(form)
  }

  async #show(form: HTMLFormElement) {
    await tick()
    const wrong = form.querySelector<HTMLElement>('[aria-invalid=true]')
    wrong?.focus()
    // A refusal that belongs to no field on the page must not be lost.
    if (!wrong)
      this.problem = {
        title: text.formRefused(this.#fields.length),
        detail: this.#fields.map(({ path, message }) => `${path.slice(1)} ${message}.`).join(' '),
      }
    announce(text.formRefused(this.#fields.length))
  }
}

const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'status' in error && 'title' in error

const sentence = (words?: string) =>
  words && words[0]!.toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? '' : '.')
