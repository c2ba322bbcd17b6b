import type { Channel } from '../../../shared/channels'
import type { text as english } from '../en/outcomes'
import type { Translation } from '../translation'
import { plural } from './plural'

/** Before “Bewerbungen”, in the nominative. */
const kindOf: Record<Channel, string> = { networked: 'vernetzte', cold: 'kalte', inbound: 'angesprochene' }

const pointsOf = (points: number) => plural(Math.abs(points), { one: '# Punkt', other: '# Punkte' })
const days = (count: number) => plural(count, { one: '# Tag', other: '# Tage' })
const inDays = (count: number) => plural(count, { one: '# Tag', other: '# Tagen' })

/** After “haben … bisher”: what was reached, and what was brought. */
const event = {
  answer: {
    ...{ reached: 'eine Antwort bekommen', led: 'eine Antwort gebracht' },
    ...{ one: 'Antwort', other: 'Antworten', title: 'Irgendeine Antwort' },
  },
  screen: {
    ...{ reached: 'ein Erstgespräch erreicht', led: 'ein Erstgespräch gebracht' },
    ...{ one: 'Erstgespräch', other: 'Erstgespräche', title: 'Erstgespräch' },
  },
  interview: {
    ...{ reached: 'ein Gespräch erreicht', led: 'ein Gespräch gebracht' },
    ...{ one: 'Gespräch', other: 'Gespräche', title: 'Gespräch' },
  },
  offer: {
    ...{ reached: 'ein Angebot erreicht', led: 'ein Angebot gebracht' },
    ...{ one: 'Angebot', other: 'Angebote', title: 'Angebot' },
  },
}

export const text = {
  title: 'Ergebnisse',
  about: ({ search, from, to, asOf, counting }) =>
    [
      search,
      from || to ? `beworben${from ? ` ab ${from}` : ''}${to ? ` bis ${to}` : ''}` : '',
      `Stand ${asOf}`,
      counting ?? '',
    ]
      .filter(Boolean)
      .join(', '),
  counting: {
    referred: 'vernetzt nur mit Empfehlung oder Fürsprache',
    withoutRecordedLater: 'ohne später eingetragene Hilfe',
  },
  toToday: 'Zurück zu heute',
  print: 'Drucken',
  csv: 'Als Tabelle (CSV)',
  contents: 'In diesem Bericht',
  pointsOf,
  table: (title) => `${title}: Tabelle`,

  view: {
    label: 'Was dieser Bericht umfasst',
    search: 'Suche',
    thisSearch: 'Diese Suche',
    allSearches: 'Alle Suchen',
    period: 'Beworben',
    periods: { all: 'Irgendwann', '3m': 'Letzte 3 Monate', '6m': 'Letzte 6 Monate', custom: 'Von – bis' },
    from: 'Von',
    to: 'Bis',
    horizon: 'Innerhalb von',
    days: (count) => inDays(count),
    event: 'Was gezählt wird',
    events: {
      answer: 'Irgendeine Antwort',
      screen: 'Erstgespräch',
      interview: 'Gespräch',
      offer: 'Angebot',
    },
    definition: 'Vernetzt heißt',
    definitions: {
      any_help: 'Irgendeine Hilfe',
      referred: 'Empfohlen oder verbürgt',
    },
    usual: 'Wie üblich zählen',
  },

  event,

  said: {
    nothing: 'Noch nichts zu vergleichen: Es wurde keine Bewerbung abgeschickt.',
    fromMemory: (n) =>
      plural(n, {
        one: 'Nichts zu vergleichen: Die eine Bewerbung hier wurde aus dem Gedächtnis aufgeschrieben, und solche bleiben heraus.',
        other:
          'Nichts zu vergleichen: Alle {memory} Bewerbungen hier wurden aus dem Gedächtnis aufgeschrieben, und solche bleiben heraus.',
      }),
    onlyInbound: (n) =>
      plural(n, {
        one: 'Noch nichts zu vergleichen: Bei der einen Bewerbung hier haben sie dir zuerst geschrieben.',
        other: 'Noch nichts zu vergleichen: Bei allen {inbound} Bewerbungen hier haben sie dir zuerst geschrieben.',
      }),
    onlyCold: (n) =>
      plural(n, {
        one: 'Noch nichts zu vergleichen: Eine Bewerbung ging kalt hinaus, und keine mit jemandes Hilfe.',
        other: 'Noch nichts zu vergleichen: {cold} Bewerbungen gingen kalt hinaus, und keine mit jemandes Hilfe.',
      }),
    onlyNetworked: (n) =>
      plural(n, {
        one: 'Noch nichts zu vergleichen: Eine Bewerbung ging mit jemandes Hilfe hinaus, und keine kalt.',
        other: 'Noch nichts zu vergleichen: {networked} Bewerbungen gingen mit jemandes Hilfe hinaus, und keine kalt.',
      }),
    noneKnown: (count, arm) =>
      `Noch zu früh: Keine ${arm ? `${kindOf[arm]} Bewerbung` : 'Bewerbung'} ist bisher entschieden oder ${days(count)} alt`,
    counts: ({ reached }) =>
      `Noch zu früh: {aReached} von {aKnown} vernetzten und {bReached} von {bKnown} kalten Bewerbungen haben bisher ${reached}`,
    fewKnown: (count, arm, n, least) =>
      `Noch zu früh: Erst {known} ${kindOf[arm]} ${n === 1 ? 'Bewerbung ist' : 'Bewerbungen sind'} entschieden oder ${days(count)} alt, und von jeder Art braucht es ${least}`,
    fewEvents: ({ led, other }, count, n, least) =>
      `Noch zu früh: ${n ? 'Erst {reached}' : 'Keine'} von {known} Bewerbungen ${n > 1 ? 'haben' : 'hat'} innerhalb von ${inDays(count)} ${led}, und zum Vergleichen braucht es ${least} ${other}`,
    fewNonevents: ({ led }, count) =>
      `Nichts auseinanderzuhalten: {reached} von {known} Bewerbungen haben innerhalb von ${inDays(count)} ${led}, also fast alle`,
    fewFollowed: (count, arm, least) =>
      `Noch zu früh: Weniger als ${least} ${kindOf[arm]} Bewerbungen sind seit ${inDays(count)} offen, die anderen sind frischer oder entschieden`,
    otherHorizon: ({ reached }, count, chosen, how) =>
      `Innerhalb von ${inDays(count)} haben vernetzte Bewerbungen ${how} ${reached}; ob das mehr als Zufall ist, wird nur bei ${inDays(chosen)} gesagt`,
    otherEvent: ({ reached }, count, how) =>
      `Innerhalb von ${inDays(count)} haben vernetzte Bewerbungen ${how} ${reached}; ob das mehr als Zufall ist, wird nur von Gesprächen gesagt`,
    otherDefinition: ({ reached }, count, how) =>
      `So gezählt haben vernetzte Bewerbungen innerhalb von ${inDays(count)} ${how} ${reached}; ob das mehr als Zufall ist, wird nur gesagt, wenn jede Hilfe zählt`,
    aHigher: (points) =>
      `Vernetzte Bewerbungen haben um etwa ${pointsOf(points)} öfter ein Gespräch erreicht, mehr als der Zufall ergäbe`,
    bHigher: (points) =>
      `Kalte Bewerbungen haben um etwa ${pointsOf(points)} öfter ein Gespräch erreicht als vernetzte, mehr als der Zufall ergäbe`,
    leaningA: (points) =>
      `Es neigt sich zu vernetzt: Sie haben um etwa ${pointsOf(points)} öfter ein Gespräch erreicht, aber das könnte noch Zufall sein`,
    leaningB: (points) =>
      `Es neigt sich zu kalt: Sie haben um etwa ${pointsOf(points)} öfter ein Gespräch erreicht, aber das könnte noch Zufall sein`,
    inconclusive: (low, high) =>
      `Bisher kein klarer Unterschied: Zu deinen Daten passt bei vernetzten Bewerbungen alles von ${spanEnd(low)} bis ${spanEnd(high)}`,
    open: (n) => plural(n, { one: '; {open} von {all} ist noch offen.', other: '; {open} von {all} sind noch offen.' }),
    noneOpen: '; von {all} ist keine mehr offen.',
    more: (points) =>
      points === 0
        ? 'etwa so oft wie kalte'
        : `um etwa ${pointsOf(points)} ${points > 0 ? 'öfter' : 'seltener'} als kalte`,
    moreUnknown: 'bisher zu selten zum Vergleichen',
  },

  card: {
    title: (count, asked = 'interview') => `${event[asked].title} innerhalb von ${inDays(count)} nach der Bewerbung`,
    reached: (n, { one, other }) => plural(n, { one: `# ${one}`, other: `# ${other}` }),
    of: 'von',
    known: (count) => `entschieden oder ${days(count)} alt`,
    applied: 'beworben',
    mature: (count) => `mindestens ${days(count)} alt`,
    open: 'noch offen',
    range: (low, high) => `${low} bis ${high}`,
    rangeSaid: (channel, rate, low, high) => `${channel}: ${rate}, am ehesten zwischen ${low} und ${high}`,
    noRate: 'noch keine Quote',
    difference: 'Unterschied',
    points: (value) => `${signed(value)} Punkte`,
    sure95: (low, high) => `95-%-Bereich ${signed(low)} bis ${signed(high)}`,
    sure99: (low, high) => `99-%-Bereich ${signed(low)} bis ${signed(high)}`,
    beside: 'Neben dem Vergleich',
    besideWhy: 'Angesprochen: Eine Vermittlung oder die Firma hat zuerst geschrieben, also war nichts gewählt.',
    level: 'Wie sicher',
    levels: {
      firm: 'Fest: Selbst der weite 99-%-Bereich liegt auf einer Seite der Null.',
      leaning: 'Geneigt: Der 95-%-Bereich liegt auf einer Seite der Null, der 99-%-Bereich nicht.',
      inconclusive: 'Unentschieden: Der Bereich enthält die Null, also könnte jede Seite vorn liegen.',
      interval_only: 'Zu früh für ein Urteil: Die Bereiche werden gezeigt, mehr nicht.',
      counts_only: 'Zu wenige für eine Quote: nur Anzahlen.',
      no_data: 'Noch nichts zu vergleichen.',
    },
    because: {
      few_known: 'Von jeder Art müssen zehn entschieden oder alt genug sein.',
      few_followed: 'Von jeder Art müssen fünf bis zu diesem Tag offen gewesen sein.',
      few_events: 'Es braucht drei, die so weit kamen.',
      few_nonevents: 'Es braucht drei, die nicht so weit kamen.',
      other_horizon: '',
      other_event:
        'Ein Urteil gibt es nur über Gespräche, wie vorher gewählt: Mehreres zu versuchen, hieße mehrfach Gelegenheit, sich zu täuschen.',
      other_definition:
        'Ein Urteil gibt es nur, wenn jede Hilfe zählt, wie vorher gewählt: Mehreres zu versuchen, hieße mehrfach Gelegenheit, sich zu täuschen.',
    },
    otherHorizon: (chosen) =>
      `Ein Urteil gibt es nur bei ${inDays(chosen)}, der Frist, die in den Einstellungen vorher gewählt wurde: Mehrere anzusehen, hieße mehrfach Gelegenheit, sich zu täuschen.`,
    unknown: 'noch nicht bekannt',
  },

  funnel: {
    title: 'Wie weit sie kamen',
    lead: (count) =>
      `Die erste Anzahl ist alles bisher. Die Quoten sprechen nur von Bewerbungen, die mindestens ${days(count)} alt sind, und davon, was sie innerhalb von ${inDays(count)} erreicht haben, damit frische nicht als gescheitert gelten.`,
    step: 'Schritt',
    soFar: 'Bisher',
    within: (count) => `Innerhalb von ${inDays(count)}`,
    rate: 'Quote und Bereich',
    ofPrevious: 'Vom Schritt davor',
    ofPreviousWhy: 'Eine Quote vom Schritt davor gibt es, sobald zehn ihn erreicht haben.',
    applied: 'Beworben',
    steps: { screen: 'Erstgespräch', interview: 'Gespräch', offer: 'Angebot', accepted: 'Angenommen' },
    mature: (n) => plural(n, { one: '# alt genug', other: '# alt genug' }),
    said: (count) => `Wie weit jeder Weg innerhalb von ${inDays(count)} kam; die Zahlen stehen in der Tabelle`,
    few: (within, mature) => `${within} von ${mature}`,
    noneOld: 'noch keine alt genug',
  },

  slices: {
    kind: 'Art',
    applied: 'Beworben',
    reached: (count, asked) => `${event[asked].title} innerhalb von ${inDays(count)}`,
    rate: 'Quote und Bereich',
    none: 'Nicht gesagt',
    empty: 'Noch nichts hier.',
    ofHelp: {
      vouched: 'Hat sich für mich verbürgt',
      referred: 'Hat mich empfohlen',
      introduced: 'Hat mich vorgestellt',
      told: 'Hat mir davon erzählt',
    },
  },

  curves: {
    title: 'Wann es kommt',
    lead: 'Der Anteil, der bis zu jedem Tag nach der Bewerbung so weit gekommen war. Das Band ist der Bereich; wo weniger als fünf noch verfolgt werden, endet es, und die Linie wird blass. Es ist Tag für Tag berechnet und kann deshalb etwas vom Bereich oben abweichen.',
    event: {
      answer: 'Irgendeine Antwort, nach Tagen',
      screen: 'Erstgespräche, nach Tagen',
      interview: 'Gespräche, nach Tagen',
      offer: 'Angebote, nach Tagen',
    },
    rejections: 'Absagen, nach Tagen',
    noRejections: 'Keine Absage ist festgehalten.',
    axis: 'Tage nach der Bewerbung',
    table: 'Als Tabelle zeigen',
    day: 'Tag',
    followed: 'noch verfolgt',
    share: 'Anteil',
    range: 'Bereich',
    empty: 'Die Kurven erscheinen mit fünf Bewerbungen eines Wegs.',
    saidOne: (channel, share, day) => `${channel}: ${share} bis Tag ${day}.`,
    horizon: (count) => days(count),
  },

  rule: {
    title: 'Wie das zu lesen ist',
    networked: 'Was als vernetzt zählt',
    networkedText:
      'Eine Bewerbung ist vernetzt, wenn jemand, den du kennst, dir am Tag der Bewerbung oder davor davon erzählt, dich vorgestellt, dich empfohlen oder sich für dich verbürgt hat. Hilfe, die später kam, zählt nicht: Oft kommt sie, weil ein Gespräch kam. Haben sie dir zuerst geschrieben, heißt der Weg „angesprochen“ und steht neben dem Vergleich. Alles andere ist kalt.',
    sure: 'Wie sicher es ist',
    caveat: 'Was das nicht sagen kann',
    caveatText:
      'Du hast gewählt, welche Bewerbungen du über Menschen gemacht hast und welche nicht; das war kein Versuch. Man sucht einen Kontakt dort, wo es ohnehin besser passt, und ein Kontakt reicht einen Namen vielleicht nur dort ein, wo er passt. Nimm es als Rat, was du als Nächstes versuchen kannst, nicht als Beweis.',
    pending: 'Was noch nicht bekannt ist',
    pendingText:
      'Eine Bewerbung ohne Antwort gilt nicht als Nein. Sie zählt so lange, wie sie verfolgt wurde, und nicht länger. Mit dem Ende einer Suche endet das Verfolgen.',
  },

  excluded: {
    reasons: {
      from_memory: (n) =>
        plural(n, {
          one: '{n} Bewerbung aus dem Gedächtnis bleibt heraus.',
          other: '{n} Bewerbungen aus dem Gedächtnis bleiben heraus.',
        }),
      event_before_applied: (n) =>
        plural(n, {
          one: '{n} Bewerbung, bei der etwas vor dem Tag der Bewerbung liegt, bleibt heraus, bis ein Tag berichtigt ist.',
          other:
            '{n} Bewerbungen, bei denen etwas vor dem Tag der Bewerbung liegt, bleiben heraus, bis ein Tag berichtigt ist.',
        }),
      applied_after_as_of: (n) =>
        plural(n, {
          one: '{n} Bewerbung von nach dem Stichtag oder nach dem Ende ihrer Suche bleibt heraus.',
          other: '{n} Bewerbungen von nach dem Stichtag oder nach dem Ende ihrer Suche bleiben heraus.',
        }),
    },
    correct: 'Ansehen und einen Tag berichtigen',
  },

  recordedLater: {
    counted: (n) =>
      plural(n, {
        one: '{n} Bewerbung gilt nur durch Hilfe als vernetzt, die nach der ersten Antwort eingetragen wurde.',
        other: '{n} Bewerbungen gelten nur durch Hilfe als vernetzt, die nach der ersten Antwort eingetragen wurde.',
      }),
    leftOut: (n) =>
      plural(n, {
        zero: 'Hilfe, die nach der ersten Antwort eingetragen wurde, bleibt hier heraus; es gibt keine.',
        one: 'Hilfe, die nach der ersten Antwort eingetragen wurde, bleibt hier heraus: {n} Bewerbung wäre sonst vernetzt.',
        other:
          'Hilfe, die nach der ersten Antwort eingetragen wurde, bleibt hier heraus: {n} Bewerbungen wären sonst vernetzt.',
      }),
    leaveOut: 'Ohne sie ansehen',
    count: 'Wieder mitzählen',
    mark: 'Hilfe später eingetragen',
  },

  glossary: {
    networked:
      'Jemand, den du kennst, hat dir am Tag der Bewerbung oder davor davon erzählt, dich vorgestellt, dich empfohlen oder sich für dich verbürgt.',
    cold: 'Du hast dich ohne jemandes Hilfe beworben, und sie hatten dir nicht zuerst geschrieben. Hilfe, die später kam, ändert daran nichts.',
    inbound:
      'Eine Vermittlung oder die Firma hat dir zuerst geschrieben. Nichts war gewählt, also steht es neben dem Vergleich.',
    open: 'Bisher nichts davon: keine Absage, nicht zurückgezogen, nichts von dem, was gezählt wird. Auf eine Antwort nicht mehr zu warten, lässt sie offen, denn niemand hat Nein gesagt.',
    known: 'Sie ist entschieden oder wurde die ganze Zeit verfolgt. Auf diesen beruht die Quote.',
    mature: 'Die Bewerbung ist lange genug her, dass sie ihre volle Gelegenheit hatte, ob eine Antwort kam oder nicht.',
    range:
      'Die wahre Quote liegt mit 95\u00a0% Sicherheit in diesem Bereich. Er ist weit, solange es wenige Bewerbungen sind, und wird enger, wenn es mehr werden.',
    point: 'Eine Bewerbung von hundert. Von 10\u00a0% auf 25\u00a0% sind es 15 Punkte.',
    sure: 'Das feste Wort gibt es nur, wenn selbst der 99-%-Bereich auf einer Seite der Null liegt, denn du siehst oft auf diese Seite, und jeder Blick ist eine Gelegenheit, sich zu täuschen.',
    bar: 'Der Strich ist deine eigene Zahl, die Linie darum der Bereich, in dem die wahre Quote am ehesten liegt.',
  },

  rows: {
    found: (n) => plural(n, { zero: 'Keine Bewerbung', one: '# Bewerbung', other: '# Bewerbungen' }),
    all: 'Alle Wege',
    recordedLater: 'Vernetzt nur durch später eingetragene Hilfe',
    knew: { yes: 'kannte dort jemanden', no: 'kannte dort niemanden' },
    correct: 'Öffne eine und berichtige den Tag der Bewerbung oder den Tag dessen, was davor liegt; dann zählt sie.',
    week: (day) => `Woche vom ${day}`,
    helpedBy: 'mit Hilfe einer Person',
    people: (size) => `${size} Beschäftigte`,
    silentFor: (count) => `seit mehr als ${count} Tagen still`,
    wayTo: (furthest, end) => `kam bis ${furthest}, jetzt ${end}`,
    compared: 'Vernetzt und kalt',
    excluded: {
      from_memory: 'Aus dem Gedächtnis aufgeschrieben',
      event_before_applied: 'Etwas vor dem Tag der Bewerbung',
      applied_after_as_of: 'Nach dem Stichtag beworben',
    },
    step: (count) => ({
      applied: 'beworben',
      known: `entschieden oder ${days(count)} alt`,
      mature: `mindestens ${days(count)} alt`,
      reached: `kam innerhalb von ${inDays(count)} so weit`,
      pending: 'noch offen',
      answer: 'bekam eine Antwort',
      screen: 'erreichte ein Erstgespräch',
      interview: 'erreichte ein Gespräch',
      offer: 'erreichte ein Angebot',
      accepted: 'angenommen',
    }),
    old: (count) => `, mindestens ${days(count)} alt`,
    within: (count) => `, mindestens ${days(count)} alt, innerhalb von ${inDays(count)}`,
    event: {
      answer: (count) => `Antwort nach ${inDays(count)}`,
      screen: (count) => `Erstgespräch nach ${inDays(count)}`,
      offer: (count) => `Angebot nach ${inDays(count)}`,
      interview: (count) => `Gespräch nach ${inDays(count)}`,
      rejected: (count) => `Absage nach ${inDays(count)}`,
      withdrawn: (count) => `zurückgezogen nach ${inDays(count)}`,
    },
    open: (count) => `seit ${inDays(count)} offen`,
    applied: (day) => `beworben ${day}`,
    label: (name, count) => `${plural(count, { one: '# Bewerbung', other: '# Bewerbungen' })}: ${name}`,
  },

  empty: {
    title: 'Keine Bewerbungen in diesem Bericht',
    text: 'Sobald du dich irgendwo beworben hast, vergleicht diese Seite, was du über Menschen versucht hast, mit dem, was kalt hinausging.',
    filtered: 'In dieser Zeit hast du dich nirgends beworben. Wähl eine längere, um mehr zu sehen.',
    board: 'Zum Board',
    bring: 'Eine Tabelle einlesen',
  },
} satisfies Translation<typeof english>

const spanEnd = (points: number) => `${pointsOf(points)} ${points < 0 ? 'seltener' : 'öfter'} ein Gespräch`

/** "+33", "−4", "0": with the true minus sign. */
const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}`
