import type { FastifyInstance } from 'fastify'
import { type Config, isLoopback, StartRefusal } from './config'

/** Listens, and answers the address to open; a port or host that cannot be had becomes a sentence with the way out. */
export async function listenOn(app: Pick<FastifyInstance, 'listen' | 'server'>, { host, port }: Config) {
  try {
    await app.listen({ host, port })
  } catch (error) {
    throw new StartRefusal(sentenceOf(error as NodeJS.ErrnoException, { host, port }))
  }
  const bound = app.server.address() as { port: number }
  return `http://${isLoopback(host) ? host : 'localhost'}:${bound.port}`
}

function sentenceOf({ code, message }: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or take another port: PORT=${port + 1} npm start`
  if (code === 'EACCES') return `This user may not listen on port ${port}. Take one above 1023: PORT=3000 npm start`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Leave HOST out for this machine alone, or set HOST=0.0.0.0 for its network.`
  return `Cannot listen on ${host}:${port}: ${message}`
}
