import { fromBufferPromise } from 'yauzl'
import type { DocumentFormat } from '../../shared/documentKinds'

/** What a file is by its bytes; the name decides only between plain text and Markdown. Null for anything else. */
export async function formatOf(bytes: Buffer, fileName: string): Promise<DocumentFormat | null> {
  const start = bytes.toString('latin1', 0, 100)
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04')) return packedFormatOf(bytes, start)
  if (!isText(bytes)) return null
  return /\.(md|markdown)$/i.test(fileName) ? 'md' : 'txt'
}

export const mediaTypes: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
}

/** An OpenDocument text says so in its first member, which is not packed; a Word document by what it holds. */
async function packedFormatOf(bytes: Buffer, start: string): Promise<DocumentFormat | null> {
  const paths = await pathsIn(bytes)
  if (!paths) return null
  if (start.startsWith(openDocument, 30) && start[30 + openDocument.length] !== '-')
    return paths.has('content.xml') ? 'odt' : null
  const isWord = paths.has('[Content_Types].xml') && paths.has('word/document.xml')
  // One with macros is another kind of file, under a false name.
  return isWord && !paths.has('word/vbaProject.bin') ? 'docx' : null
}

/** Behind the head of the first member: its name, then what it says. A template goes on with "-template". */
const openDocument = 'mimetypeapplication/vnd.oasis.opendocument.text'

/** The directory only: nothing is unpacked. */
async function pathsIn(zip: Buffer): Promise<Set<string> | null> {
  try {
    const paths = new Set<string>()
    for await (const { fileName } of (await fromBufferPromise(zip)).eachEntry()) {
      if (paths.size > 10_000) return null
      paths.add(fileName)
    }
    return paths
  } catch {
    return null
  }
}

function isText(bytes: Buffer): boolean {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text has
    return !/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}
