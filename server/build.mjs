// Makes dist/: the page (web/), the server in one bundle (server/main.js) and an empty, migrated data folder for it to
// start a new one from.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const stamp = join(dist, 'built-from')
/** As web/text has them. */
const otherLanguages = ['de']
const inputs = ['server', 'shared', 'web', 'drizzle', 'package-lock.json', 'tsconfig.json']

/** Whether dist/ was made from other sources than these. */
export function isStale() {
  try {
    return readFileSync(stamp, 'utf8') !== fingerprint()
  } catch {
    return true
  }
}

async function build() {
  const from = fingerprint()
  rmSync(stamp, { force: true })
  await Promise.all([buildPage(), buildServer(join(dist, 'server'))])
  await prepareFolder()
  writeFileSync(stamp, from)
}

async function buildPage() {
  const { build } = await import('vite')
  for (const language of ['en', ...otherLanguages]) {
    process.env.INROADS_LANGUAGE = language
    await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'error' })
  }
  for (const language of otherLanguages) putBeside(language)
  for (const path of filesBelow(join(dist, 'web')))
    if (/\.(js|css|svg|json|webmanifest|txt)$/.test(path))
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
}

/** The page in another language: index.<language>.html and worker.<language>.js beside the English ones, and assets of its own. */
function putBeside(language) {
  const [page, from] = [join(dist, 'web'), join(dist, `web-${language}`)]
  renameSync(join(from, 'index.html'), join(page, `index.${language}.html`))
  renameSync(join(from, `worker.${language}.js`), join(page, `worker.${language}.js`))
  renameSync(join(from, 'assets', language), join(page, 'assets', language))
  rmSync(from, { recursive: true })
}

/**
 * One bundle starts a third faster than a hundred packages; what is native or finds its files beside itself stays out.
 * @param outdir two folders below the root, where the migrations are found
 */
export async function buildServer(outdir) {
  const { build } = await import('esbuild')
  rmSync(outdir, { recursive: true, force: true })
  await build({
    entryPoints: { main: join(root, 'server/main.ts'), folder: join(root, 'server/db/folder.ts') },
    outdir,
    bundle: true,
    splitting: true,
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@node-rs/argon2', '@electric-sql/pglite'],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: forCommonJs },
    logLevel: 'warning',
  })
  copyFileSync(join(root, 'server/db/embedded.worker.mjs'), join(outdir, 'embedded.worker.mjs'))
}

/** Packages in CommonJS expect these three names. */
const forCommonJs = `import { createRequire as requireFrom } from 'node:module'
import { fileURLToPath as pathOfUrl } from 'node:url'
const require = requireFrom(import.meta.url), __filename = pathOfUrl(import.meta.url), __dirname = pathOfUrl(new URL('.', import.meta.url))`

/** By the bundle itself, in memory: the folder is one that this very server would have made. */
async function prepareFolder() {
  const { emptyFolder } = await import(pathToFileURL(join(dist, 'server/folder.js')).href)
  writeFileSync(join(dist, 'server/empty-folder.tar.gz'), gzipSync(await emptyFolder(), { level: 6 }))
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap((input) => filesBelow(join(root, input))))
    hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}

/** The file itself, or all files of a folder, in a fixed order. */
function filesBelow(path) {
  try {
    const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    return entries.flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name)) : join(path, entry.name),
    )
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(dist, { recursive: true })
  await build()
}
