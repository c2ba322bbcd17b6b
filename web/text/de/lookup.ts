import { list } from '../../format'
import type { text as english } from '../en/lookup'
import type { Translation } from '../translation'
import { plural } from './plural'

const people = (count: number) => plural(count, { one: '# Person', other: '# Personen' })

export const text = {
  title: 'Wen kenne ich bei …?',
  field: 'Firma',
  placeholder: 'Eine Firma, einer ihrer Namen oder ihre Webadresse',
  start: 'Gib eine Firma ein, bevor du dich dort bewirbst.',
  startText:
    'Kleine Tippfehler, andere Namen und Webadressen werden verstanden. Du siehst, wer dort arbeitet, wer früher dort war und wer dich vorstellen kann.',
  coldLink: 'Kalt beworben, obwohl du jemanden kanntest',
  summary(now, before, introductions) {
    const parts = [
      now ? `${people(now)} ${now === 1 ? 'arbeitet' : 'arbeiten'} jetzt dort` : '',
      before ? `${now ? before : people(before)} ${before === 1 ? 'war' : 'waren'} früher dort` : '',
      introductions
        ? `${now || before ? introductions : people(introductions)} ${introductions === 1 ? 'kann' : 'können'} dich vorstellen`
        : '',
    ].filter(Boolean)
    return parts.length ? `${list(parts)}.` : 'Niemand, soweit es hier festgehalten ist.'
  },
  noCompany: (typed) => `„${typed}“ heißt, dass es keinen Arbeitgeber gibt; also gibt es niemanden nachzuschlagen.`,
  unknown: (typed) => `Hier ist keine Firma „${typed}“ festgehalten, also auch niemand dort.`,
  through: (typed, company) => `„${typed}“ ist ein anderer Name von ${company}.`,
  throughDomain: (domain, company) => `${domain} gehört zu ${company}.`,
  likely: 'Meinst du …?',
  likelyWhy: (typed) => `Nichts heißt genau „${typed}“. Sag einmal ja, und es wird von da an verstanden.`,
  kinship: {
    same: (typed) => `auch bekannt als ${typed}`,
    owner: (typed) => `besitzt ${typed}`,
    brand: (typed) => `gehört zu ${typed}`,
  },
  likelyYes: (company) => `Ja, ${company}`,
  counts: (known, applications) =>
    [
      plural(known, { zero: 'niemand bekannt', one: '# Person', other: '# Personen' }),
      applications ? plural(applications, { one: '# Bewerbung', other: '# Bewerbungen' }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  learned: (typed, company) => `Von jetzt an bedeutet „${typed}“ ${company}`,
  justLook: 'Nur nachsehen',
  tier: { exact: 'genau', alias: 'unter anderem Namen', likely: 'wahrscheinlich' },
  showAll: (count) => `Alle ${count} zeigen`,
  presently: 'heute',
  stage: {
    saved: 'gemerkt',
    applied: 'beworben',
    screen: 'Erstgespräch',
    interview: 'Gespräch',
    offer: 'Angebot',
    accepted: 'angenommen',
    rejected: 'Absage',
    withdrawn: 'zurückgezogen',
    declined: 'abgelehnt',
    no_response: 'keine Antwort',
  } as Record<string, string>,
  others: 'Andere Firmen, die gemeint sein können',
  now: 'Arbeitet jetzt dort',
  before: 'War früher dort',
  introductions: 'Kann dich vorstellen',
  nobody: (company) => `Du kennst noch niemanden bei ${company}`,
  nobodyText: 'Soweit es festgehalten ist. Drei Wege weiter:',
  addPerson: 'Jemanden anlegen, der dort arbeitet',
  importMore: 'Deinen LinkedIn-Export einlesen',
  askAnyway: (company) => `Wegen ${company} herumfragen`,
  askAnywayTask: (company) => `Herumfragen: Wer kennt jemanden bei ${company}?`,
  company: 'Seite der Firma',
  path: { you: 'Du', label: (names) => `Du, dann ${names.join(', dann ')}` },
  knows: (strength, how) => `kennen sich ${strength}${how ? `: ${how}` : ''}`,
  strengths: { slightly: 'flüchtig', well: 'gut', very_well: 'sehr gut' } as Record<string, string>,
  lastTouch: (ago) => `letzter Kontakt ${ago}`,
  noTouch: 'kein Kontakt festgehalten',
  helped: (count) => plural(count, { one: 'hat schon einmal geholfen', other: 'hat schon #-mal geholfen' }),
  worksThere: 'arbeitet dort',
  usedTo: 'war früher dort',
  more: (count) => `${count} weitere stehen auf der Seite der Firma.`,
  since: (when) => `seit ${when}`,
  ask: {
    referral: 'Um eine Empfehlung bitten',
    introduction: 'Bitten, dich vorzustellen',
    chat: 'Um ein Gespräch von 20 Minuten bitten',
    question: 'Eine einzige Frage stellen',
    be_introduced: 'Dich vorstellen lassen',
  },
  askTask: {
    referral: (name, company) => `${name} um eine Empfehlung bei ${company} bitten`,
    introduction: (name, company) => `${name} bitten, mich bei ${company} vorzustellen`,
    chat: (name, company) => `${name} um ein Gespräch von 20 Minuten über ${company} bitten`,
    question: (name, company) => `${name} eine Frage zu ${company} stellen`,
    be_introduced: (name, company) => `Mich ${name} bei ${company} vorstellen lassen`,
  },
  introduce: (name) => `${name} bitten, dich vorzustellen`,
  introduceTask: (name, person, company) => `${name} bitten, mich ${person} bei ${company} vorzustellen`,
  taskMade: (title) => `Auf der Liste für heute: ${title}`,
  openToday: 'Heute öffnen',
  record: {
    title: 'Hilfe festhalten',
    lead: 'Was jemand für eine Bewerbung tut, hältst du mit einem Klick neben dem Namen fest.',
    application: 'Für',
    on: 'Am',
    none: (company) => `Noch keine Bewerbung bei ${company}, also gibt es nichts, wofür Hilfe festzuhalten wäre.`,
    role: 'Stelle',
    rolePlaceholder: 'Stelle, auf die du dich bewerben würdest',
    add: 'Aufs Board',
    added: (role, company) => `${role} bei ${company} steht auf dem Board`,
    open: 'Öffnen',
    late: (day) =>
      `Du hast dich am ${day} beworben. Hilfe nach diesem Tag kommt zu spät: Sie bleibt festgehalten und zählt in den Ergebnissen nicht.`,
    group: (name) => `Was ${name} getan hat`,
    did: {
      told: 'Hat mir davon erzählt',
      introduced: 'Hat mich vorgestellt',
      referred: 'Hat mich empfohlen',
      vouched: 'Hat sich für mich verbürgt',
    },
    didHint: {
      told: 'Hat mir von der Stelle erzählt oder etwas über sie',
      introduced: 'Hat mich dort jemandem vorgestellt',
      referred: 'Hat meinen Namen eingereicht',
      vouched: 'Hat mit der Person gesprochen, die entscheidet',
    },
    onceApplied: 'Es zählt in den Ergebnissen, sobald du dich beworben hast.',
    recorded: (name, what, role) => `${name} · ${what} · ${role}`,
    removed: (name, what) => `${name} · ${what} · zurückgenommen`,
    noSearch: 'Fang in den Einstellungen eine Suche an, bevor du eine Bewerbung anlegst.',
  },
  cold: {
    title: 'Kalt beworben, obwohl du jemanden kanntest',
    lead: 'Diese hast du abgeschickt, ohne den Menschen unten ein Wort zu sagen. Hilfe kommt jetzt zu spät: Sie wird festgehalten und kann dir noch ein Gespräch bringen, aber in den Ergebnissen bleiben diese Bewerbungen kalt.',
    count: (count) => plural(count, { one: '# Bewerbung', other: '# Bewerbungen' }),
    empty: 'Keine Bewerbung ging kalt hinaus, wo du jemanden kanntest',
    emptyText:
      'Entweder hast du jedes Mal zuerst gefragt, oder die Menschen, die du kennst, sind noch nicht festgehalten.',
    applied: (day) => `beworben ${day}`,
    used: 'war früher dort',
    more: (count, company) => `${people(count)} mehr bei ${company}`,
    searches: 'Welche Suchen',
    allSearches: 'Alle Suchen',
  },
  palette: {
    who: 'Wen kenne ich bei …',
    people: 'Personen',
    companies: 'Firmen',
    applications: 'Bewerbungen',
    whoAt: (company) => `Wen kenne ich bei ${company}?`,
  },
} satisfies Translation<typeof english>
