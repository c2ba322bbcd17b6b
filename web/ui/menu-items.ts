import type { IconName } from './icons'

export type MenuItem = {
  label: string
  icon?: IconName
  /** A dot of this colour before the label: any CSS colour, best a token. */
  dot?: string
  /** A word at the end of the line: a key or a count. */
  detail?: string
  /** Makes the item one of a choice, ticked or not. */
  checked?: boolean
  disabled?: boolean
  danger?: boolean
  href?: string
  onpick?: () => void
}
export type MenuGroup = { label?: string; items: readonly MenuItem[] }
