import { V7Generator } from 'uuidv7'
import type { Draw } from '../../server/samples/draw'

/** Ids as the server makes them, the same every time: `perMs` in each millisecond, as in an import. */
export function idsFrom(draw: Draw, from: Date, perMs: number): () => string {
  const generator = new V7Generator({ nextUint32: () => draw.whole(0, 0xffff_ffff) })
  let made = 0
  return () => generator.generateOrResetWithTs(from.getTime() + Math.floor(made++ / perMs)).toString()
}

export const inBursts = 20
