import type { HelpKind, SourceKind } from '../../shared/channels'
import { cut } from '../../shared/cut'
import { foldText } from '../../shared/folding'

export type ReadSource = {
  kind: SourceKind | null
  name: string
  wroteFirst: boolean
  /** That somebody helped, where the source says so without a name ("Referral"). */
  help: HelpKind | null
}

/** What a cell such as "LinkedIn", "Employee referral" or "Recruiter reached out" says of where the opening was found. */
export const readSource = (cell: string): ReadSource => {
  const words = foldText(cell.replace(/[/_-]/g, ' '))
  if (!words) return { kind: null, name: '', wroteFirst: false, help: null }
  const kind = sourceWords.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other'
  const help = kind === 'contact' ? (referralWords.test(words) ? 'referred' : 'told') : null
  return { kind, name: bare.test(words) ? '' : cut(cell, 120), wroteFirst: wroteFirst.test(words), help }
}

const referralWords = /\b(?:referr?al|referred|referrer|recommend\w*|empfehlung|empfohlen)\b/
const wroteFirst =
  /\b(?:inbound|reached out|contacted me|approached(?: me)?|messaged me|wrote (?:to )?me|wrote first|in ?mail|cold (?:call|message) from|head ?hunted|angeschrieben|angesprochen|direktansprache)\b/

const sourceWords: [SourceKind, RegExp][] = [
  [
    'recruiter',
    /\b(?:recruit\w*|head ?hunt\w*|agency|staffing|sourcer|inbound|reached out|contacted me|approached|in ?mail|personalvermittl\w*|zeitarbeit|angeschrieben|direktansprache)\b/,
  ],
  [
    'contact',
    /\b(?:referr?al|referred|referrer|contact|friend|friends|colleague|co ?worker|network|networking|acquaintance|family|alumn\w*|word of mouth|through someone|recommend\w*|mentor|professor|bekannt\w*|freund\w*|kolleg\w*|kontakt|netzwerk|empfehlung|empfohlen|familie)\b/,
  ],
  [
    'event',
    /\b(?:event|fair|career day|meet ?up|conference|hackathon|webinar|on ?campus|campus|messe|jobmesse|karrieretag|konferenz|veranstaltung)\b/,
  ],
  [
    'company_site',
    /\b(?:company|companys|employer|corporate|career|careers|direct|directly|own|firmen\w*|unternehmens\w*|karriereseite|homepage|initiativ\w*)\b/,
  ],
  ['company_site', /^(?:website|web site|webseite|web|site)$/],
  [
    'job_board',
    /\b(?:job ?boards?|job ?sites?|job ?portal|jobborse|stellenborse|stellenportal|online|board|portal|linked ?in|indeed|glass ?door|monster|step ?stone|xing|zip ?recruiter|career ?builder|dice|simply ?hired|well ?found|angel ?list|built ?in|hired|otta|welcome to the jungle|info ?jobs|naukri|seek|reed|total ?jobs|cw ?jobs|adzuna|jooble|hand ?shake|usa ?jobs|arbeitsagentur|kununu|y ?combinator|work at a startup|google(?: jobs)?|hacker ?news|we work remotely|remote ?ok|flex ?jobs|idealist|craigslist|facebook|twitter|newspaper|zeitung)\b/,
  ],
]

// Words that say no more than the kind does.
const bare =
  /^(?:job ?boards?|job ?sites?|job ?portal|online|contacts?|networking|network|referr?al|employee referral|referred|friend|company(?: (?:web ?)?site| page)?|careers? (?:page|site)|recruiters?|event|other|kontakt|empfehlung|jobborse|firmenwebsite|karriereseite|netzwerk|messe|sonstiges?)$/
