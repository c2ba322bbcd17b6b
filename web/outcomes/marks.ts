import type { Channel } from '../../shared/channels'

/** Around 0, 0: the shapes of the badges, so that a channel is known without its hue. */
export const shapeOf: Record<Channel, string> = {
  networked: 'M0-4.8a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6',
  inbound: 'M-5-4H5L0 5z',
  cold: 'M0-5.4L5.4 0L0 5.4L-5.4 0z',
}

export const dashOf: Record<Channel, string | undefined> = { networked: undefined, cold: '7 4', inbound: '2 3' }

/** The side of a tile of hatching. */
export const hatchSize = 8

/** What lies on the ground of an area, one tile of it: plain, slanting lines, dots. */
export const hatchOf: Record<Channel, string> = {
  networked: '',
  cold: 'M-2 2L2-2M0 8L8 0M6 10L10 6',
  inbound: 'M1.5 2h1.5M5.5 6h1.5',
}
