import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'

export type Key = {
  /** `n`, `?`, `mod+k` (⌘ on a Mac, else Ctrl), `alt+ArrowLeft`, or `g t`: one after the other. */
  keys: string
  /** What it does, for the list behind `?`. */
  label: string
  onpress: (event: KeyboardEvent) => void
  /** Also while the focus is in a text field. */
  always?: boolean
}

type Group = { label: string; keys: readonly Key[] }

const mac = /mac|iphone|ipad/i.test(navigator.platform)
const signs: Record<string, string> = {
  mod: mac ? '⌘' : 'Ctrl',
  alt: mac ? '⌥' : 'Alt',
  shift: '⇧',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
}

/** The names of the keys as this machine writes them: `mod+k` is ⌘ K or Ctrl K. */
export const keyNames = (keys: string): string[] =>
  keys.split(/[+ ]/).map((name) => signs[name] ?? (name.length === 1 ? name.toUpperCase() : name))

class Keyboard {
  groups = $state.raw<Group[]>([])
}

/** Every key that works at the moment, the newest group first. */
export const keyboard = new Keyboard()

/** Makes keys work as long as an element stands: `<main {@attach keys(text.board.keys, [{ keys: 'n', label, onpress }])}>`. */
export const keys =
  (label: string, list: readonly Key[]): Attachment =>
  () =>
    addKeys(label, list)

/** @returns what takes them away again */
export function addKeys(label: string, list: readonly Key[]): () => void {
  const group = { label, keys: list }
  // Who adds keys does not depend on who else did.
  keyboard.groups = [group, ...untrack(() => keyboard.groups)]
  return () => {
    keyboard.groups = untrack(() => keyboard.groups).filter((other) => other !== group)
  }
}

let before = ''
let beforeAt = 0

/** The one listener. Letters do nothing while somebody types, or while a dialog or menu is open. */
export function onkeydown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
  const pressed = nameOf(event)
  const sequence = event.timeStamp - beforeAt < 1000 && before ? `${before} ${pressed}` : pressed
  before = pressed
  beforeAt = event.timeStamp

  const all = keyboard.groups.flatMap((group) => group.keys)
  const key = all.find((one) => one.keys === sequence) ?? all.find((one) => one.keys === pressed)
  if (!key || (!key.always && isElsewhere(event))) return
  event.preventDefault()
  before = ''
  key.onpress(event)
}

function nameOf(event: KeyboardEvent) {
  const mod = mac ? event.metaKey : event.ctrlKey
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const shift = event.shiftKey && (event.key.length > 1 || mod || event.altKey)
  return [mod && 'mod', event.altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+')
}

function isElsewhere({ target }: KeyboardEvent) {
  if (document.querySelector('dialog:modal, [popover="auto"]:popover-open')) return true
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))
  )
}
