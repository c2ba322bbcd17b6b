import type { FastifyRequest } from 'fastify'
import { type FirstLanguage, firstLanguages } from '../shared/stages'

const kept = 'inroads-language'

/** The language that was chosen in this browser, else the first that it asks for and Inroads speaks, else English. */
export function languageOf({ cookies, headers }: FastifyRequest): FirstLanguage {
  const asked = [cookies[kept], ...wishes(headers['accept-language'] ?? '')]
  return asked.map((wish) => firstLanguages.find((language) => language === wish)).find(Boolean) ?? 'en'
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
