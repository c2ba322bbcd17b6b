import { foldText } from '../../shared/folding'
import type { StatusMeaning, StatusMeanings } from '../../shared/importColumns'
import type { Ending, Kind } from '../../shared/stages'

/** What each loose status word most likely says, keyed as written; null where a guess could be wrong and the user has to say it. */
export const guessStatuses = (distinctValues: readonly string[]): StatusMeanings =>
  Object.fromEntries(distinctValues.map((value) => [value, statusMeaning(value)]))

/** One status: the furthest stage that it names, and how it ended. "Rejected after interview" says both. */
export const statusMeaning = (written: string): StatusMeaning | null => {
  const words = foldText(written.slice(0, 200).replace(/[/_-]/g, ' '))
  if (!words || unclear.test(words)) return null
  const rest = words.replace(without, ' ')
  const ending = endingWords.find(([, pattern]) => pattern.test(rest))?.[0] ?? null
  const kind = kindWords.find(([, pattern]) => pattern.test(ending ? withoutEnding(rest, ending) : rest))?.[0] ?? null
  if (ending === 'declined') return { kind: 'offer', ending }
  return kind || ending ? { kind: ending && !reachedBefore.has(kind) ? null : kind, ending } : null
}

// Who declined, and why it was closed, only the user knows.
const unclear =
  /^(?:declined|closed|done|open|archived?|expired|finished|other|unknown|n a|na|none|abgeschlossen|offen|erledigt|geschlossen)$/

// "Rejected without interview", "No interview": the stage was not reached.
const without =
  /\b(?:no|without|before|ohne|kein\w*|vor)(?: \w+){0,2} (?:interviews?|offers?|screens?|screening|calls?|gesprach\w*|angebot\w*|einladung\w*)\b/g

const endingWords: [Ending, RegExp][] = [
  [
    'declined',
    /\b(?:(?:declined|rejected|refused|turned down|turning down) (?:the |their |an )?offer|offer (?:was )?(?:declined|refused|turned down)|declined (?:it )?by me|angebot (?:abgelehnt|ausgeschlagen)|(?:selbst|ich habe|von mir) abgelehnt)\b/,
  ],
  [
    'no_response',
    /\b(?:ghosted|ghosting|no (?:response|reply|answer|feedback|news|contact|word)|never (?:heard|replied|answered|responded)|not (?:heard|answered|responded)|unanswered|no longer responding|not responding|radio silence|crickets|keine (?:antwort|ruckmeldung|reaktion|nachricht)|ohne (?:antwort|ruckmeldung)|nie (?:gehort|gemeldet)|unbeantwortet|funkstille)\b/,
  ],
  [
    'withdrawn',
    /\b(?:withdr[ae]w\w*|withdrawal|accepted (?:another|other|a different) (?:offer|job|role|position)|took another (?:offer|job|role)|pulled out|dropped out|cancell?ed by me|i cancell?ed|not interested|no longer interested|lost interest|not pursuing|zuruckgezogen|zuruckgenommen|ruckzug|abgesagt von mir|selbst abgesagt|kein interesse(?: mehr)?)\b/,
  ],
  [
    'rejected',
    /\b(?:reject\w*|rejection|declined by (?:the )?(?:company|employer|them)|they declined|not (?:selected|successful|moving forward|proceeding|considered|chosen|hired|a fit|shortlisted)|unsuccessful|no longer (?:under consideration|considered)|(?:rescinded|revoked)|turned down by|denied|refused|regret\w*|no offer|failed|position (?:filled|closed|cancell?ed)|role (?:filled|closed|cancell?ed)|filled|passed over|eliminated|absage|abgelehnt|abgesagt|ablehnung|nicht (?:berucksichtigt|ausgewahlt|genommen|eingeladen)|stelle (?:besetzt|vergeben))\b/,
  ],
]

// The furthest first: "Interview, then offer" is an offer.
const kindWords: [Kind, RegExp][] = [
  [
    'accepted',
    /\b(?:accepted|accept|hired|signed|joined|onboarding|started (?:job|work)|got (?:the )?job|angenommen|unterschrieben|eingestellt|vertrag)\b/,
  ],
  ['offer', /\b(?:offer|offers|offered|negotiat\w*|angebot\w*|zusage|verhandlung\w*)\b/],
  [
    'saved',
    /\b(?:saved|save|wish ?list\w*|book ?marked|to apply|to do|todo|will apply|want to apply|plan(?:ned|ning)? to apply|interested|interesting|not (?:yet )?applied|not started|yet to apply|ready to apply|draft\w*|backlog|research\w*|considering|shortlist|lead|prospect|target|preparing|gemerkt|vorgemerkt|merkliste|geplant|noch nicht beworben|noch bewerben|entwurf|interessant|in vorbereitung)\b/,
  ],
  [
    'screen',
    /\b(?:(?:phone|recruiter|hr|initial|first|intro\w*) (?:screen\w*|call|chat)|screen|screens|screened|screening|pre screen\w*|assessments?|online test|coding (?:test|challenge)|take home|home ?work|oa|hire ?vue|test task|case study|telefoninterview|telefongesprach|telefonat|erstgesprach|kennenlerngesprach|testaufgabe|eignungstest|einstellungstest)\b/,
  ],
  [
    'interview',
    /\b(?:interviews?|interviewed|interviewing|(?:1st|2nd|3rd|4th|first|second|third|fourth|final|last|next|technical|panel) (?:round|stage)|rounds? \d|on ?site|on site|panel|final round|superday|reference check\w*|references|vorstellungsgesprach\w*|bewerbungsgesprach\w*|gesprach\w*|einladung|eingeladen|probe ?arbeit\w*|probetag|assessment center|(?:erste|zweite|dritte|letzte) runde|fachgesprach)\b/,
  ],
  [
    'applied',
    /\b(?:applied|apply|application|submitted|sent|pending|waiting|awaiting|in (?:review|progress|process)|under (?:review|consideration)|review\w*|processing|considered|received|acknowledged|confirmed|active|ongoing|on hold|follow(?:ed)? up|beworben|bewerbung|verschickt|versendet|abgeschickt|gesendet|eingereicht|in (?:bearbeitung|prufung)|lauft|laufend|wartend|warte|ausstehend|eingangsbestatigung|eingegangen|hr|nachgefragt)\b/,
  ],
]

// With an ending, "applied" adds nothing, and "saved" is contradicted by it.
const reachedBefore = new Set<Kind | null>(['screen', 'interview', 'offer', 'accepted'])

/** What is left to name a stage once the words of the ending are gone: in "Not selected after interview" the interview. */
const withoutEnding = (words: string, ending: Ending) =>
  words.replace(new RegExp(endingWords.find(([each]) => each === ending)![1], 'g'), ' ')
