import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import { missingIn } from './text/translation'

const folder = join(import.meta.dirname, 'text')
const fileOf = (language: string, name: string) => join(folder, language, `${name}.ts`)
const prefix = '\0text:'

/**
 * Builds the page in another language than English: each `#text/…` is that language's file, so that nobody loads two.
 * Where it lacks a text the English file comes along, and fills in.
 */
export const inLanguage = (language: string): Plugin => ({
  name: 'in-language',
  enforce: 'pre',
  resolveId(id, importer = '') {
    const name = /(?:^#text|\/text\/en)\/(\w+)$/.exec(id)?.[1]
    return name && !importer.includes('/text/') && !importer.startsWith(prefix) ? prefix + name : undefined
  },
  async load(id) {
    if (!id.startsWith(prefix)) return
    const name = id.slice(prefix.length)
    const [own, english] = [fileOf(language, name), fileOf('en', name)]
    for (const file of [own, english]) this.addWatchFile(file)
    if (!existsSync(own)) return `export { text } from ${JSON.stringify(english)}`
    const [ownTexts, englishTexts] = await Promise.all([textsOf(own), textsOf(english)])
    if (missingIn(ownTexts, englishTexts).length === 0) return `export { text } from ${JSON.stringify(own)}`
    return `
      import { text as own } from ${JSON.stringify(own)}
      import { text as english } from ${JSON.stringify(english)}
      import { filled } from ${JSON.stringify(join(folder, 'translation.ts'))}
      export const text = filled(own, english)`
  },
  transformIndexHtml: (html) => html.replace('<html lang="en">', `<html lang="${language}">`),
})

const textsOf = async (file: string) => (await runnerImport<{ text: unknown }>(file)).module.text
