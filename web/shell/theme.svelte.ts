export const themes = ['system', 'light', 'dark'] as const
export type ThemeName = (typeof themes)[number]

const remembered = 'inroads.theme'

class Theme {
  name = $state<ThemeName>(known(localStorage.getItem(remembered)))

  choose(name: ThemeName) {
    this.name = name
    localStorage.setItem(remembered, name)
    this.apply()
  }

  /** The style sheet goes by this attribute; without it, by the system. */
  apply() {
    if (this.name === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = this.name
  }
}

const isTheme = (name: string | null): name is ThemeName => themes.includes(name as ThemeName)

function known(name: string | null): ThemeName {
  return isTheme(name) ? name : 'system'
}

export const theme = new Theme()
