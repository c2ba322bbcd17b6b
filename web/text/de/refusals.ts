/** What went wrong, by the stable code of the answer: all that the page does not say without being asked. */
export const codes: Record<string, { title: string; detail?: string } | undefined> = {
  already_set_up: { title: 'Hier gibt es schon ein erstes Konto' },
  applied: { title: 'Dafür hast du dich schon beworben' },
  before_applying: { title: 'Dieser Tag läge vor dem Tag der Bewerbung', detail: 'Berichtige einen von beiden.' },
  broken_archive: {
    title: 'Dieses Archiv ist beschädigt oder wurde von Hand geändert',
    detail: 'Nichts wurde wiederhergestellt.',
  },
  busy: { title: 'Zwei Änderungen kamen zusammen', detail: 'Bitte versuch es noch einmal.' },
  circle: { title: 'Die andere Firma gehört schon zu dieser' },
  done: { title: 'Das ist schon erledigt' },
  duplicate: { title: 'Das gibt es schon' },
  ends_before_start: { title: 'Eine Suche kann nicht vor dem Tag enden, an dem sie begann' },
  foreign_origin: { title: 'Diese Änderung kam nicht von einer Seite von Inroads selbst' },
  full: {
    title: 'Die Dateien hier würden zusammen zu groß',
    detail: 'Lösch Fassungen, die du nicht mehr brauchst.',
  },
  gone: { title: 'Etwas, worauf sich das bezieht, gibt es nicht mehr' },
  https_needed: {
    title: 'Anmelden über einfaches http geht nur auf diesem Rechner selbst',
    detail: 'Stell Inroads hinter https.',
  },
  in_trash: { title: 'Das liegt im Papierkorb', detail: 'Hol es zuerst zurück.' },
  in_use: { title: 'Daran hängt noch etwas' },
  internal: { title: 'Bei uns ist etwas schiefgegangen', detail: 'Nichts wurde geändert.' },
  invalid: { title: 'Eine Angabe passt so nicht' },
  last_fact: {
    title: 'Das ist der einzige Schritt dieser Bewerbung',
    detail: 'Berichtige ihn oder lösch die Bewerbung.',
  },
  last_stage: { title: 'Das ist die letzte Spalte', detail: 'Ein Board braucht mindestens eine.' },
  newer_archive: {
    title: 'Dieses Archiv stammt von einem neueren Inroads',
    detail: 'Erneuere Inroads und stell es dann wieder her.',
  },
  no_columns: { title: 'Diese Datei braucht keine Zuordnung von Spalten' },
  not_a_document: {
    title: 'Diese Datei ist keine von denen, die hier behalten werden',
    detail: 'Das sind PDF, Word (.docx), OpenDocument (.odt), einfacher Text und Markdown. Es zählt, was darin ist.',
  },
  not_a_sample: {
    title: 'Das ist dein eigener Arbeitsbereich, nicht das Beispiel',
    detail: 'Er wird nicht weggeworfen.',
  },
  not_an_archive: { title: 'Diese Datei ist kein Archiv von Inroads' },
  not_done: { title: 'Nur was fertig eingelesen ist, lässt sich zurücknehmen' },
  not_empty: {
    title: 'Ein Archiv wird nur in einen leeren Arbeitsbereich wiederhergestellt',
    detail: 'In diesem liegt schon etwas von dir, vielleicht im Papierkorb.',
  },
  not_found: { title: 'Das gibt es hier nicht' },
  not_granted: { title: 'Das hat dir der Mensch, dem dieser Arbeitsbereich gehört, nicht erlaubt' },
  not_running: { title: 'Dieses Einlesen ist schon zu Ende' },
  out_of_order: {
    title: 'Das läge vor dem letzten Schritt',
    detail: 'Berichtige zuerst dessen Tag oder ergänze den früheren Schritt in dem, was geschah.',
  },
  owner: { title: 'Das kann nur, wem dieser Arbeitsbereich gehört' },
  running: { title: 'Es läuft noch etwas', detail: 'Warte, bis es zu Ende ist.' },
  same_file: { title: 'Genau diese Datei liegt hier schon' },
  search_missing: { title: 'Bewerbungen brauchen eine Suche und ein Wort dazu, wie sie geführt wurden' },
  signed_out: { title: 'Du bist nicht angemeldet, oder die Sitzung ist zu Ende' },
  too_large: { title: 'Das ist zu groß' },
  too_many_tries: { title: 'Zu viele Fehlversuche', detail: 'Warte eine Viertelstunde.' },
  unavailable: {
    title: 'Die Datenbank ist gerade nicht erreichbar',
    detail: 'Nichts ist verloren; versuch es gleich noch einmal.',
  },
  version_missing: { title: 'Diese Änderung sagt nicht, von welchem Stand sie ausgeht' },
  wrong_code: { title: 'Der Code ist der, der dort ausgegeben wurde, wo Inroads gestartet wurde' },
  wrong_password: { title: 'Das Passwort stimmt nicht' },
  // Files that cannot be read.
  archive: {
    title: 'Das ist ein Archiv von einer Art, die hier nicht gelesen wird',
    detail: 'Pack es aus oder nimm ein ZIP.',
  },
  binary: { title: 'Das ist kein Text', detail: 'Exportier es als CSV.' },
  broken_quotes: {
    title: 'In zu vielen Zeilen werden Anführungszeichen nie geschlossen',
    detail: 'Exportier die Datei noch einmal.',
  },
  damaged_zip: {
    title: 'Dieses ZIP ist beschädigt oder kam nicht ganz an',
    detail: 'Lade es noch einmal herunter.',
  },
  document: { title: 'Das ist ein Textdokument, keine Tabelle', detail: 'Exportier die Tabelle darin als CSV.' },
  empty: { title: 'Diese Datei ist leer' },
  encrypted_zip: {
    title: 'Dieses ZIP ist mit einem Passwort verschlossen',
    detail: 'Pack es aus und nimm die Dateien darin.',
  },
  image: { title: 'Das ist ein Bild, keine Tabelle' },
  no_header: { title: 'In dieser Datei war keine Zeile mit den Namen der Spalten zu finden' },
  numbers: { title: 'Das ist ein Dokument von Numbers oder Pages', detail: 'Exportier es als CSV.' },
  packed_too_tightly: {
    title: 'Dieses ZIP wird beim Auspacken viel größer, als ein Export wäre',
    detail: 'Es wird nicht gelesen.',
  },
  pdf: { title: 'Das ist ein PDF, keine Tabelle', detail: 'Exportier sie als CSV.' },
  too_large_unpacked: {
    title: 'Dieses ZIP ist ausgepackt größer als 200 MB',
    detail: 'Nimm die Dateien darin eine nach der anderen.',
  },
  too_many_cells: {
    title: 'Diese Datei hat mehr als 4.000.000 Felder',
    detail: 'Behalt die Spalten, auf die es ankommt, und nimm sie noch einmal.',
  },
  too_many_columns: {
    title: 'Diese Datei hat mehr als 200 Spalten',
    detail: 'Behalt die, auf die es ankommt, und nimm sie noch einmal.',
  },
  too_many_files: { title: 'In diesem ZIP sind zu viele Dateien für einen Export' },
  too_many_rows: { title: 'Diese Datei hat mehr als 100.000 Zeilen', detail: 'Teil sie und nimm die Teile.' },
  web_page: { title: 'Das ist eine Webseite, keine Tabelle', detail: 'Exportier die Tabelle als CSV.' },
  workbook: { title: 'Das ist eine Excel-Mappe', detail: 'Sichere sie als CSV und nimm die.' },
  zip: { title: 'Das ist ein ZIP-Archiv, keine Tabelle' },
}

/** What the server says of one field in English, in German. */
export const fieldOf = (said: string): string =>
  fields.find(([start]) => start.test(said))?.[1] ?? 'Das passt hier so nicht.'

/** By the start of the English words. */
const fields: [start: RegExp, words: string][] = [
  [
    /^must not be blank|is missing|^Too small.*>=1 char|^Invalid input: expected string, received/,
    'Das darf nicht leer sein.',
  ],
  [/^Too small.*>=12/, 'Es müssen mindestens 12 Zeichen sein.'],
  [/^Too big/, 'Das ist zu lang oder zu groß.'],
  [/^Too small/, 'Das ist zu kurz oder zu klein.'],
  [/email/i, 'Das ist keine E-Mail-Adresse.'],
  [/web address/, 'Das muss eine Webadresse sein (https://…).'],
  [/web domain/, 'Das muss eine eigene Webadresse der Firma sein, etwa acme.com.'],
  [/day that exists/, 'Diesen Tag gibt es nicht.'],
  [/time of day/, 'Das muss eine Uhrzeit sein, wie 14:30.'],
  [/time zone/, 'Das muss eine Zeitzone sein, wie Europe/Berlin.'],
  [/in the future/, 'Das liegt in der Zukunft.'],
  [/before the start|before from|before the first day/, 'Das Ende liegt vor dem Anfang.'],
  [/position that is current/, 'Das muss leer sein, solange jemand dort arbeitet.'],
  [/present password/, 'Das ist nicht dein jetziges Passwort.'],
  [/tried first/, 'Das ist eins der Passwörter, die zuerst versucht werden. Nimm eins, auf das niemand kommt.'],
  [/only saved/, 'Das gilt nur für eine Bewerbung, die abgeschickt ist.'],
  [/another company/, 'Das muss eine andere Firma sein.'],
  [/somebody else/, 'Das muss jemand anderes sein.'],
  [/three capital letters/, 'Das müssen drei Großbuchstaben sein, etwa EUR.'],
  [/no text \(NUL/, 'Darin steht ein Zeichen, das kein Text ist.'],
]
