import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'esbuild'
import { defineConfig, type Plugin } from 'vite'
import { inLanguage } from './languages.vite'

/** What most pages use comes with the first: small chunks shared by some would be a request each. */
const everywhere =
  /\/web\/(\w+\.(ts|svelte)|(ui|shell|style)\/(?!\w+Page)|\w+\/(api\.ts|ChannelBadge)|capture\/(arrival|pasting)|palette\/recent|offline\/(Unsent|installing|last|waiting)\b)|\/shared\/(?!links|jobBoards|cut)/

/** The board comes with the first load as well: it is the page that most days begin with. */
const board =
  /\/web\/(applications\/(Board(Route|Page|Columns|Skeleton)|StageBar|StageColumn|CardTile|FilterBar|address-filter|board|filter|heads|moves|restoring|selection|windowing)\b|searches\/(ColumnMenu|search-forms))/

/** The part of the kit that the board can do without until a dialog opens. */
const forms =
  /\/web\/ui\/(Checkbox|Clashes|clashes|Combobox|DayInput|Field|FileDrop|LoadMore|Markdown|Meter|PasswordInput|ProgressBar|SortHeader|Switch|TableFrame|Tabs|Textarea|TextInput|choices|submission)\b/

/** What only a page or two need: it stays with those. */
const alone = /\/web\/(ui\/(markdown|Gallery|Meaning|Picture|pictures)|shell\/(Appearance|Language)Settings|editing)\b/

/** One script and one style sheet for the first load: the bundler's own few lines too. */
const isFirst = (id: string) =>
  /rolldown\/runtime/.test(id) || board.test(id) || (everywhere.test(id) && !forms.test(id) && !alone.test(id))

/** Schemas stay on the server: a value taken from a shared file that builds them would bring all of zod to the reader. */
const withoutZod: Plugin = {
  name: 'without-zod',
  enforce: 'pre',
  resolveId(id, importer = '') {
    if (!id.includes('/shared/') || !importer.includes('/web/')) return
    const file = `${resolve(dirname(importer), id)}.ts`
    if (existsSync(file) && readFileSync(file, 'utf8').includes("from 'zod"))
      this.error(`${importer} takes a value from ${id}, and zod with it: import its types only`)
  },
}

/** The bookmarklet as text: it runs by itself, on pages that know nothing of our modules. */
const bookmarklet: Plugin = {
  name: 'bookmarklet',
  resolveId: (id) => (id === 'virtual:bookmarklet' ? `\0${id}` : undefined),
  async load(id) {
    if (id !== '\0virtual:bookmarklet') return
    const entry = resolve(import.meta.dirname, 'capture/bookmarklet.ts')
    this.addWatchFile(entry)
    const options = {
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
    } as const
    const { outputFiles } = await build({ entryPoints: [entry], ...options })
    return `export default ${JSON.stringify(outputFiles[0]!.text.trim())}`
  },
}

/** The language that this page is built, or while it is edited shown, in; each has assets of its own. */
const language = process.env.INROADS_LANGUAGE ?? 'en'
const isEnglish = language === 'en'

/** The service worker, at the root since it answers for all pages, told which files there are and what to call their set. */
const worker: Plugin = {
  name: 'worker',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((name) => /^assets\/.*\.(?:js|css)$/.test(name))
    const page = readFileSync(resolve(dir, 'index.html'))
    const version = createHash('sha256').update(page).update(names.sort().join()).digest('hex').slice(0, 16)
    await build({
      entryPoints: [resolve(import.meta.dirname, 'offline/worker.ts')],
      outfile: resolve(dir, isEnglish ? 'worker.js' : `worker.${language}.js`),
      ...({ bundle: true, minify: true, format: 'iife', target: 'es2022', logLevel: 'error' } as const),
      define: { version: JSON.stringify(version), files: JSON.stringify(names.map((name) => `/${name}`)) },
    })
  },
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false }), withoutZod, bookmarklet, worker, isEnglish ? [] : inLanguage(language)],
  build: {
    outDir: isEnglish ? '../dist/web' : `../dist/web-${language}`,
    assetsDir: isEnglish ? 'assets' : `assets/${language}`,
    copyPublicDir: isEnglish,
    emptyOutDir: true,
    target: 'es2023',
    // The content-security policy allows neither inline scripts nor data: addresses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: isFirst, priority: 2 },
            { name: 'forms', test: forms, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    // The page's own host is passed on: the server compares it with the Origin of a change.
    proxy: { '^/api/': { target: `http://127.0.0.1:${process.env.PORT ?? 3000}`, changeOrigin: false } },
  },
})
