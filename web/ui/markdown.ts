import createPurifier from 'dompurify'
import { marked } from 'marked'

const purifier = createPurifier(window)

// A link in somebody's note opens elsewhere and learns nothing about this page.
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return
  node.setAttribute('target', '_blank')
  node.setAttribute('rel', 'noopener noreferrer nofollow')
})

const allowed = {
  ALLOWED_TAGS: [
    'p',
    'br',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'hr',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  ALLOWED_ATTR: ['href', 'title', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:)/i,
}

/** Markdown as HTML that cannot run, load or style anything; headings start at the third level, below those of a page. */
export function toSafeHtml(source: string): string {
  const html = marked.parse(source, { async: false, breaks: true, gfm: true, walkTokens: lowerHeading })
  return purifier.sanitize(html, allowed)
}

function lowerHeading(token: { type: string; depth?: number }) {
  if (token.type === 'heading' && token.depth) token.depth = Math.min(6, token.depth + 2)
}
