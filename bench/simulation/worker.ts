// A process for each core: on Node 20 a worker thread would not load TypeScript.
import { type Part, tallyOf } from './look'

process.on('message', (part: Part) => process.send!(tallyOf(part)))
