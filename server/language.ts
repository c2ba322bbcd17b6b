import type { FastifyRequest } from 'fastify'

const kept = 'inroads-language'

/** Of the languages that there are, the one that was chosen in this browser, else the one it asks for first; null for none. */
export function languageOf({ cookies, headers }: FastifyRequest, known: readonly string[]): string | null {
  const chosen = cookies[kept]
  if (chosen && known.includes(chosen)) return chosen
  return wishes(headers['accept-language'] ?? '').find((wish) => known.includes(wish)) ?? null
}

/** "de-AT, en;q=0.7" as de, en: the languages without their regions, the dearest first. */
const wishes = (header: string): string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/)
      return { language: tag.split('-')[0]!.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ language }) => language)
