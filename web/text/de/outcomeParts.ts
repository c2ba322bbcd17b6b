import type { Channel } from '../../../shared/channels'
import { list, number, percent } from '../../format'
import type { text as english } from '../en/outcomeParts'
import type { Translation } from '../translation'
import { plural } from './plural'

const inDays = (count: number) => plural(count, { one: '# Tag', other: '# Tagen' })

export const text = {
  loading: 'Mehr vom Bericht wird geholt.',

  real: {
    open: 'Ist das wirklich so?',
    lead: 'Sechs Arten, am Unterschied zu zweifeln, jede von einer anderen Seite.',
    basis: 'Worauf das beruht',
    basisText: (days, event) =>
      `Bewerbungen, die mindestens ${plural(days, { one: '# Tag', other: '# Tage' })} alt sind; gezählt: ${event} innerhalb von ${inDays(days)}`,
    better: 'Wie wahrscheinlich vernetzte besser abschneiden',
    betterText: (jeffreys, even) =>
      `${jeffreys}, allein nach diesen Zahlen; ${even}, wenn man zu Beginn jede Quote für gleich wahrscheinlich hält.`,
    ratio: 'Wievielmal so oft',
    ratioText: (ratio, low, high) => `${ratio}-mal so oft; der Bereich reicht von ${low} bis ${high}.`,
    ratioEndless: (low) => `Keine kalte kam so weit, also gibt es keine Zahl; mindestens ${low}-mal so oft.`,
    infinite: 'beliebig viel',
    chance: 'Wenn es gar keinen Unterschied gäbe',
    chanceText: (often) => `Der Zufall allein brächte die beiden ${often} so weit auseinander.`,
    answers: 'Die Zeit bis zu irgendeiner Antwort',
    answersText: (often) =>
      `Tag für Tag verglichen, Absagen mitgezählt: Würden beide gleich beantwortet, brächte der Zufall sie ${often} so weit auseinander.`,
    bounds: 'Was auch aus den frischen wird',
    boundsText: (low, high) =>
      `Manche sind nicht entschieden und nicht alt genug. Gingen sie für vernetzte so schlecht wie möglich aus, und dann so gut wie möglich, wäre der Unterschied ${low} bis ${high} Punkte.`,
    boundsNone: 'Alle sind entschieden oder alt genug: Es kann sich nichts mehr ändern.',
    boundsHold: 'Wer von beiden vorn liegt, würde sich nicht ändern.',
    boundsTurn: 'Sie könnten es also noch umdrehen.',
    unseen: 'Etwas anderes dahinter',
    unseenText: (point) =>
      `Ein verborgener Grund, etwa dass es besser passte, müsste die Hilfe und auch den Erfolg ${point}-mal so wahrscheinlich machen, um alles wegzuerklären.`,
    unseenLimit: (limit) =>
      `Um das nahe Ende des Bereichs auf „kein Unterschied“ zu bringen, genügte das ${limit}-Fache.`,
    unseenNone: 'Der Bereich enthält „kein Unterschied“ schon, also braucht es nichts Verborgenes.',
    nearlyAll: 'mehr als 99,9\u00a0%',
    nearlyNone: 'weniger als 0,1\u00a0%',
    often: (p) => {
      if (p >= 0.2) return `in ${percent(p)} aller Suchen, also leicht,`
      if (p < 0.0001) return 'in weniger als einer von 10.000 Suchen'
      return `in etwa einer von ${number(roundly(1 / p))} Suchen`
    },
    reasons: {
      zero_total: 'Eines von beiden hat keine Bewerbung, die alt genug ist.',
      zero_cell: 'Keines von beiden kam bisher so weit, also gibt es nichts zu teilen.',
      no_events: 'Bisher ist nichts geschehen, was sich vergleichen ließe.',
      degenerate: 'Alle gingen gleich aus, also gibt es nichts zu vergleichen.',
      beyond_follow_up: 'So lange wurde keine verfolgt.',
    } as Record<string, string>,
    otherReason: 'Hier gibt es noch nichts zu sagen.',
  },

  adjusted: {
    title: 'Gleiches mit Gleichem verglichen',
    lead: 'Vernetzte und kalte Bewerbungen gingen vielleicht an verschiedene Stellen. Hier wird jede nur mit denen auf derselben Stufe oder in gleich großen Firmen verglichen.',
    by: { level: 'Nach Stufe', size: 'Nach Größe der Firma' },
    within: { level: 'auf derselben Stufe', size: 'in gleich großen Firmen' },
    said: (within, points, range) => `Verglichen ${within}: ${points}${range}.`,
    range: (low, high) => ` (95-%-Bereich ${low} bis ${high})`,
    crude: (points, range) => `Alle zusammen: ${points}${range}.`,
    verdicts: {
      reversal:
        'Das Vorzeichen dreht sich um. Alle zusammen zeigen in die eine Richtung, Gleiches mit Gleichem in die andere: Die beiden Wege gingen zu verschiedenen Arten von Stellen. Trau dem Vergleich von Gleichem mit Gleichem.',
      attenuated:
        'Weniger als die Hälfte des Unterschieds bleibt: Vieles davon kam daher, dass sie zu verschiedenen Arten von Stellen gingen.',
      amplified:
        'Der Unterschied wächst: Dass sie zu verschiedenen Arten von Stellen gingen, hatte einen Teil davon verdeckt.',
      consistent: 'Das ändert wenig.',
    },
    turned: {
      level: 'Auf derselben Stufe zeigt es aber in die andere Richtung',
      size: 'In gleich großen Firmen zeigt es aber in die andere Richtung',
    },
    turnedBy: (said, points, range) => `${said}: ${points}${range}.`,
    see: 'Ansehen, warum',
    full: 'Jede einzelne Zeile zeigt in die andere Richtung als alle zusammen.',
    refusals: {
      too_few_strata: (by) =>
        `Nichts zu vergleichen ${by}: Weniger als zwei Zeilen haben vernetzte und auch kalte Bewerbungen, die alt genug sind.`,
      low_coverage: (by) =>
        `Keine Zahl ${by}: Die meisten Bewerbungen stehen in Zeilen, die nur vernetzte oder nur kalte haben.`,
      differs: (by) =>
        `Die Wirkung ist von Zeile zu Zeile verschieden, also gibt es ${by} keine einzelne Zahl. Die Zeilen sprechen für sich.`,
    },
    lacking: (names) => `Nur eines von beiden in: ${names}.`,
    unsaid: (n) =>
      plural(n, {
        one: 'Eine Bewerbung, die alt genug ist, sagt es nicht und bleibt hier heraus.',
        other: '# Bewerbungen, die alt genug sind, sagen es nicht und bleiben hier heraus.',
      }),
    tableLines: { level: 'Innerhalb jeder Stufe', size: 'Innerhalb jeder Firmengröße' },
    tableAll: 'Alle zusammen',
    line: { level: 'Stufe', size: 'Beschäftigte' },
    all: 'Alle davon',
    difference: 'Unterschied',
    noDifference: 'eines fehlt',
  },

  flow: {
    title: 'Wohin sie gingen',
    lead: 'Jede Bewerbung von links nach rechts: wie sie gemacht wurde, wie weit sie kam, und wie sie jetzt steht. Je breiter, desto mehr. Im Gange ist alles ohne Ende, auch nach einem Gespräch, und so mehr, als oben offen heißt.',
    columns: ['Wie sie gemacht wurde', 'Wie weit sie kam', 'Wie sie steht'],
    furthest: {
      applied: 'Beworben',
      screen: 'Erstgespräch',
      interview: 'Gespräch',
      offer: 'Angebot',
      accepted: 'Angenommen',
    },
    ends: {
      open: 'Im Gange',
      accepted: 'Angenommen',
      rejected: 'Absage',
      withdrawn: 'Zurückgezogen',
      declined: 'Von dir abgelehnt',
      no_response: 'Keine Antwort',
    },
    said: (n) => plural(n, { one: 'Der Weg einer Bewerbung', other: 'Die Wege von # Bewerbungen' }),
  },

  slices: {
    title: 'Auseinandergehalten',
    lead: (days, event) =>
      `Dieselben Bewerbungen nach dem, was sie gemeinsam haben. Die Quoten sprechen von denen, die mindestens ${plural(days, { one: '# Tag', other: '# Tage' })} alt sind: ${event} innerhalb von ${inDays(days)}.`,
    names: {
      source: 'Quelle',
      help: 'Art der Hilfe',
      tie: 'Nähe',
      level: 'Stufe',
      size: 'Größe der Firma',
      week: 'Woche der Bewerbung',
    },
    leads: {
      source: 'Wo die Stelle gefunden wurde, auf welchem Weg auch immer.',
      help: 'Vernetzte, jede in der Zeile der stärksten Hilfe, die rechtzeitig kam.',
      tie: 'Vernetzte, danach, wie gut du die Person kennst, deren Hilfe am stärksten war.',
      level: 'Alle Wege.',
      size: 'Beschäftigte der Firma; alle Wege.',
      week: 'Die Woche, die an diesem Montag beginnt; alle Wege.',
    },
    which: 'Auseinanderhalten nach',
    chance: 'Durch Zufall',
    chanceWhy:
      '„Durch Zufall“ sagt, wie oft der Zufall allein eine Zeile so weit von allen anderen zusammen entfernte, wobei die Zahl der Zeilen berücksichtigt ist. Zeilen mit weniger als fünf sagen nichts.',
    chanceOf: (p) => (p >= 0.2 ? 'leicht' : p < 0.001 ? 'kaum' : `1 von ${number(roundly(1 / p))}`),
    weeks: 'Bewerbungen nach Wochen',
    weeksSaid: (n) => plural(n, { one: 'Eine Woche mit Bewerbungen', other: '# Wochen mit Bewerbungen' }),
    weekApplied: 'beworben',
    weekMature: 'alt genug',
  },

  contacts: {
    title: 'Wer geholfen hat',
    lead: 'Eine Bewerbung, bei der zwei geholfen haben, steht in beiden Zeilen. Bei so wenigen ist das ein Grund, danke zu sagen, und keine Rangliste.',
    who: 'Person',
    empty: 'Noch hat niemand rechtzeitig geholfen.',
    more: (n) => `${n} weitere zeigen`,
  },

  knew: {
    title: 'Kalt, obwohl du dort jemanden kanntest',
    lead: 'Firmen, in denen schon jemand arbeitete, den du kennst, als du dich ohne ein Wort an sie beworben hast.',
    none: 'Wo du dich kalt beworben hast, kanntest du niemanden.',
    how: 'Wie sie gemacht wurde',
    rows: { knew: 'Kalt, kannte jemanden', nobody: 'Kalt, kannte niemanden', networked: 'Vernetzt' },
    difference: (points, low, high) =>
      `Jemanden zu kennen, ohne zu fragen: ${points} (95-%-Bereich ${low} bis ${high}).`,
    link: 'Ansehen, welche noch offen sind und wen du fragen kannst',
  },

  waiting: {
    title: 'Wie lange eine Antwort braucht',
    lead: 'Die erste Antwort ist ein Erstgespräch, ein Gespräch oder eine Absage. Angesprochene begannen mit einer Antwort und bleiben heraus.',
    noAnswers: 'Noch keine Antwort, also lässt sich nichts darüber sagen, wie lange sie braucht.',
    half: (days) => `Die Hälfte aller Antworten kommt innerhalb von ${inDays(days)}`,
    fewAnswers: 'Bisher zu wenige Antworten, um zu sagen, wie lange eine braucht',
    unlikely: (days) => `; nach ${inDays(days)} Stille ist eine Antwort unwahrscheinlich`,
    overdue: (n) =>
      plural(n, { one: ': {overdue} Bewerbung ist darüber.', other: ': {overdue} Bewerbungen sind darüber.' }),
    noneOverdue: ': keine Bewerbung ist darüber.',
    unknownLimit: '; ab wann Stille Nein heißt, lässt sich noch nicht sagen.',
    median: 'Die Hälfte von allen hatte eine Antwort bis',
    medianWho: { all: 'Beide zusammen', networked: 'Vernetzt', cold: 'Kalt' },
    medianDay: (day) => `Tag ${number(day)}`,
    medianRange: (low, high) => `(Bereich ${low} bis ${high})`,
    few: '{answered} von {applied} haben bisher eine Antwort bekommen.',
    notReached: 'nicht erreicht: Weniger als die Hälfte hatte eine Antwort, solange sie verfolgt wurden',
    never: 'offen',
    by: 'Beantwortet bis Tag',
    day: 'Tag',
    share: 'Beantwortet',
    range: 'Bereich',
    followed: 'warten noch',
    review: (n) => plural(n, { one: 'Die eine stille ansehen', other: 'Die # stillen ansehen' }),
  },

  overdue: {
    title: 'Wahrscheinlich keine Antwort mehr',
    lead: (days) =>
      `Seit mehr als ${inDays(days)} still. Die du ankreuzt, werden mit „Keine Antwort“ beendet. Das räumt das Board auf und ändert hier keine Zahl: Niemand hat Nein gesagt.`,
    all: 'Alle, die gezeigt werden',
    silent: (days) => `still seit ${inDays(days)}`,
    close: (n) =>
      plural(n, { zero: 'Keine beenden', one: 'Eine ohne Antwort beenden', other: '# ohne Antwort beenden' }),
    closing: (done, of) => `${number(done)} von ${number(of)} werden beendet …`,
    closed: (n) => plural(n, { one: 'Ohne Antwort beendet', other: '# ohne Antwort beendet' }),
    reopened: (n) => plural(n, { one: 'Wieder offen', other: '# wieder offen' }),
    none: 'Keine ist übrig.',
  },

  planner: {
    title: 'Was als Nächstes',
    lead: 'Was es bräuchte, wenn es weitergeht wie bisher. Vorhersagen aus kleinen Zahlen sind weit, und sagen es.',
    advice: {
      turned:
        'Mach mit beidem weiter und urteile nach Gleichem mit Gleichem, weiter unten: Alle zusammen führen hier in die Irre.',
      onlyCold: 'Schlag vor der nächsten nach, wen du dort kennst: Ohne vernetzte gibt es nichts zu vergleichen.',
      onlyNetworked: 'Mach so weiter. Ein paar kalte würden zeigen, ob es an der Hilfe liegt.',
      few: (networked, cold) =>
        `Mach mit beidem weiter. Zum Vergleichen braucht es noch ${list([networked ? `${networked} vernetzte` : '', cold ? `${cold} kalte` : ''].filter(Boolean))}, die entschieden oder alt genug ${networked + cold === 1 ? 'ist' : 'sind'}.`,
      wait: 'Mach mit beidem weiter und warte ab: Es ist zu früh, eines vorzuziehen.',
      usual: 'Was zu tun ist, wird nur zur üblichen Frage gesagt.',
      a_higher:
        'Mach mehr von dem, was wirkt: Schlag vor der nächsten kalten Bewerbung nach, wen du dort kennst, und frag.',
      b_higher:
        'Zuerst zu fragen, hat sich hier nicht gelohnt. Bewirb dich weiter kalt und sieh nach, ob die, die du gefragt hast, nah genug an diesen Stellen waren.',
      leaning_a:
        'Mach weiter beides und frag, wann immer du kannst: Es hilft vielleicht, und mehr Bewerbungen zeigen es.',
      leaning_b: 'Mach weiter beides: Mehr Bewerbungen zeigen, ob Fragen wirklich schlechter abschneidet.',
      inconclusive: 'Mach weiter beides: Keiner der beiden Wege hat sich als besser gezeigt.',
    },
    lookUp: 'Nachschlagen, wen du kennst',
    offer: 'Auf dem Weg zu einem Angebot',
    needed: (channel, n) =>
      plural(n, {
        one: `Eine weitere ${named[channel]} Bewerbung gibt eine Aussicht von 80\u00a0% auf ein Angebot`,
        other: `# weitere ${named[channel]} Bewerbungen geben eine Aussicht von 80\u00a0% auf ein Angebot`,
      }),
    between: (optimistic, pessimistic) =>
      `; zwischen ${optimistic} und ${pessimistic}, je nachdem, wie gut oder schlecht die wahre Quote ist.`,
    aboveMost: 'mehr als 1.000',
    refusals: {
      few_mature: (channel, n) =>
        `Keine Vorhersage für ${named[channel]}: Sie braucht 20 Bewerbungen, die alt genug sind, und es ${plural(n, { zero: 'gibt keine', one: 'gibt eine', other: 'gibt #' })}.`,
      no_events: (channel, atMost) =>
        `Keine Vorhersage für ${named[channel]}: bisher kein Angebot. Die wahre Quote der Angebote liegt wahrscheinlich unter ${atMost}.`,
      no_eventsBare: (channel) => `Keine Vorhersage für ${named[channel]}: bisher kein Angebot.`,
      above_most: (channel) =>
        `Bei der bisherigen Quote bräuchte es mehr als 1.000 weitere ${named[channel]} Bewerbungen für eine Aussicht von 80\u00a0% auf ein Angebot.`,
    },
    restsOn: (applications, interviews, offers, from) =>
      `Beruht auf ${interviews} Gesprächen aus ${applications} Bewerbungen, die alt genug sind, und ${offers} Angeboten aus ${from} Gesprächen vor mindestens 30 Tagen.`,
    more: 'Weitere Bewerbungen',
    chance: 'Aussicht auf ein Angebot',
    verdict: 'Auf dem Weg zu einem festen Wort',
    detectable: (points, networked, cold) =>
      `Mit ${networked} vernetzten und ${cold} kalten, die alt genug sind, ist ein festes Wort nur dort wahrscheinlich (80\u00a0%), wo der wahre Unterschied ${points} oder mehr beträgt.`,
    given: 'Das feste Wort ist schon gesprochen.',
    undetectable: 'Für ein festes Wort über irgendeinen Unterschied sind es bisher zu wenige.',
    enough: 'Wenn die Quoten so bleiben, gibt es von beiden genug für ein festes Wort.',
    sampleSize: (networked, cold) =>
      `Wenn die Quoten so bleiben, ist ein festes Wort wahrscheinlich mit ${list([networked ? plural(networked, { one: 'einer weiteren vernetzten', other: '# weiteren vernetzten' }) : '', cold ? plural(cold, { one: 'einer weiteren kalten', other: '# weiteren kalten' }) : ''].filter(Boolean))}, alt genug.`,
    noSampleSize: 'Die beiden Quoten sind bisher gleich, und keine Zahl von Bewerbungen würde sie auseinanderhalten.',
  },

  published: {
    title: 'Neben dem, was veröffentlicht wurde',
    lead: 'Zahlen von anderen, jede neben deiner eigenen derselben Art. Sie sprechen von anderen Menschen und anderen Jahren: ein Maßstab zum Lesen, kein Ziel.',
    figure: 'Was gezählt wurde',
    theirs: 'Veröffentlicht',
    own: 'Deine',
    nothing: 'nichts Vergleichbares',
    measures: {
      interview_rate: 'Gespräche pro Bewerbung',
      hire_rate: 'Einstellungen pro Bewerbung',
      screen_rate: 'Erstgespräche pro Bewerbung',
      share_of_applications: 'Anteil an den Bewerbungen',
      share_of_interviews: 'Anteil an den Gesprächen',
      share_of_hires: 'Anteil an den Einstellungen',
      found_through_contact: 'Die Stelle über einen Kontakt gefunden',
      tie_of_helper: 'Wie oft man sich sah',
      hired_elsewhere: 'Anders als über eine Stellenseite eingestellt',
    },
    groups: {
      referred: 'empfohlen oder verbürgt',
      job_board: 'Stellenbörse',
      applied: 'ohne Hilfe beworben',
      contacts: 'über Kontakte',
      often: 'oft',
      occasionally: 'gelegentlich',
      rarely: 'selten',
      offline: 'anderswo',
    },
    grades: {
      A: 'Forschung',
      B: 'Eine Firma über ihre eigenen Kunden',
      C: 'Von anderen zitiert; die Quelle war nicht zu finden',
    },
    derived: 'hier aus den veröffentlichten Anzahlen berechnet',
    who: (population) => `Von: ${population}`,
  },
} satisfies Translation<typeof english>

const named: Record<Channel, string> = { networked: 'vernetzte', cold: 'kalte', inbound: 'angesprochene' }

/** 327 is 330, 14 is 14: two figures are enough for how often chance does something. */
const roundly = (value: number) => Number(value.toPrecision(2))
