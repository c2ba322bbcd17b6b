import { hostedBoards, sharedBoards } from './jobBoards'

/** "linkedin.com/in/xyz" for a LinkedIn profile however it is written: country, query, language, case and last slash are off. Null for anything else. */
export const profileUrlKey = (text: string): string | null => {
  const place = profilePlace.exec(text.trim())?.[1]
  return place ? `linkedin.com/${readable(place).normalize('NFC').toLowerCase()}` : null
}

const profilePlace =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*linkedin\.com\/(?:[^?#\s]*?\/)?(in\/[^/?#\s]+|pub\/[^/?#\s]+(?:\/[^/?#\s]+){0,3})/i

/**
 * One key for one posting, whoever sent the link: without scheme, www, tracking parameters, "apply" page and last slash.
 * Null for what is no web address.
 */
export const postingKey = (text: string): string | null => {
  const url = webAddress(text)
  if (!url) return null
  const host = url.hostname.replace(/^www\.|\.$/g, '')
  return numberedPosting(host, url) ?? `${host}${postingPath(host, url.pathname)}${ownQuery(url)}${routeIn(url.hash)}`
}

/** The name by which a job board knows the company that a link belongs to ("acme" in jobs.lever.co/acme/1), or null. */
export const companySlugOfPosting = (text: string): string | null => {
  const url = webAddress(text)
  if (!url) return null
  const labels = url.hostname.split('.')
  const path = readable(url.pathname).split('/').filter(Boolean)
  const slug = hostedBoards.has(labels.slice(-2).join('.'))
    ? (url.searchParams.get('for') ?? companyLabel(labels.slice(0, -2)) ?? path.find((part) => !isGeneric(part)))
    : labels.some((label, at) => sharedBoards.has(label) || sharedBoards.has(labels.slice(at).join('.'))) &&
      sharedBoardSlug(path)
  return slug && !/^\d+$/.test(slug) ? slug.toLowerCase() : null
}

/** The address that a cell or a message holds, with https:// where the scheme was left out; null when it is none. */
export const webAddress = (text: string): URL | null => {
  const written = text.trim()
  if (written.length > 2_000) return null
  if (!/^(?:https?:\/\/)?[^\s/@:]+\.[^\s/@:]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(written)) return null
  const address = /^https?:\/\//i.test(written) ? written : `https://${written}`
  return URL.canParse(address) ? new URL(address) : null
}

const isLinkedin = (host: string) => /(?:^|\.)linkedin\.com$/.test(host)

const readable = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** LinkedIn and Indeed number their postings: nothing else in their links matters. */
const numberedPosting = (host: string, url: URL): string | null => {
  if (isLinkedin(host)) {
    const id = /\/jobs\/view\/(?:[^/]*-)?(\d+)\/?$/.exec(url.pathname)?.[1] ?? url.searchParams.get('currentJobId')
    return id ? `linkedin.com/jobs/view/${id}` : null
  }
  const key = /(?:^|\.)indeed\.[a-z.]+$/.test(host) && (url.searchParams.get('jk') ?? url.searchParams.get('vjk'))
  return key ? `indeed.com/viewjob?jk=${encodeURIComponent(key)}` : null
}

const postingPath = (host: string, path: string) => {
  const bare = path.replace(/\/{2,}/g, '/').replace(/\/$/, '')
  const local = host.endsWith('myworkdayjobs.com') ? bare.replace(/^\/[a-z]{2}-[A-Z]{2}(?=\/)/, '') : bare
  return hostedBoards.has(host.split('.').slice(-2).join('.'))
    ? local.replace(/\/(?:apply|application)(?:\/.*)?$/, '')
    : local
}

const tracking =
  /^(?:utm_.*|hsa_.*|gh_src|trk.*|tracking_?id|refid|ebp|li(?:pi|cu)|mid(?:token|sig)|ottoken|otptoken|lever-.*|[gmd]clid|fbclid|msclkid|gbraid|wbraid|mc_[ce]id|igshid|_ga|_gl|_hs.*|hsctatracking|jobsource|rx_.*|recommendedflavor|vjs|advn|adid|sjdu)$/i
// Such a parameter tells where a click came from, unless it holds a number: then it may be the posting's own.
const origin = /^(?:ref|refer(?:r?er|ral)|src|source|from|origin|via|utm|channel|campaign|medium)$/i

const ownQuery = (url: URL) => {
  const own = [...url.searchParams].filter(
    ([key, value]) => !tracking.test(key) && !(origin.test(key) && !/\d/.test(value)),
  )
  return own.length ? `?${new URLSearchParams(own.sort())}` : ''
}

/** Some sites name the posting behind the hash: "#/jobs/12", "#!job-12". */
const routeIn = (hash: string) => (/^#[!/]/.test(hash) ? hash.replace(/\/$/, '') : '')

const generic =
  /^(?:www|jobs?|job-?boards?|boards?(?:-api)?|careers?|apply|hire|hiring|recruiting|recruitment|embed|job_app|app|api|eu|us|uk|de|ca|au|wd\d+|ats|my|secure|portal|company|companies|cmp|o|j|p|v\d+|external|oneclick-ui|publication|embedded|search|en|fr|es|[a-z]{2}-[a-z]{2})$/i
const isGeneric = (part: string) => generic.test(part)

const companyLabel = (labels: string[]) =>
  labels.map((label) => label.replace(/^(?:careers?|jobs?|uscareers|external)-/, '')).find((label) => !isGeneric(label))

const sharedBoardSlug = (path: string[]) => {
  const after = path.findIndex((part) => /^(?:company|companies|cmp)$/i.test(part))
  if (after >= 0) return path[after + 1]
  return /-at-([a-z\d-]+?)-\d+$/i.exec(path.at(-1) ?? '')?.[1]
}
