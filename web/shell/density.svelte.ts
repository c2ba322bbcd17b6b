export const densities = ['comfortable', 'compact'] as const
export type DensityName = (typeof densities)[number]

const remembered = 'inroads.density'

class Density {
  name = $state<DensityName>(localStorage.getItem(remembered) === 'compact' ? 'compact' : 'comfortable')

  choose(name: DensityName) {
    this.name = name
    localStorage.setItem(remembered, name)
    this.apply()
  }

  /** The style sheet goes by this attribute. */
  apply() {
    if (this.name === 'comfortable') delete document.documentElement.dataset.density
    else document.documentElement.dataset.density = this.name
  }
}

export const density = new Density()
