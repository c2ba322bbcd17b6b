import type { text as english } from '../en/problems'
import type { Translation } from '../translation'

const title = 'Das hat nicht geklappt'

export const text = {
  title,
  codes: {
    offline: {
      title: 'Keine Verbindung zu Inroads',
      detail: 'Der Server antwortet nicht. Was du geschrieben hast, ist nicht verloren; versuch es gleich noch einmal.',
    },
    unreadable: {
      title: 'Die Antwort ließ sich nicht lesen',
      detail: 'Etwas zwischen dieser Seite und Inroads kam dazwischen. Versuch es gleich noch einmal.',
    },
    stale: {
      title: 'Das wurde inzwischen geändert',
      detail:
        'Jemand, vielleicht du in einem anderen Tab, hat es geändert, seit diese Seite geladen wurde. Jetzt siehst du den neuen Stand; bitte sieh hin und versuch es noch einmal.',
    },
  },
  // What the server says in English would stand between German sentences: better less. The words come when something is refused.
  said: async ({ code, fields = [] }) => {
    const { codes, fieldOf } = await import('./refusals')
    const ofFields = fields.map(({ path, message }) => ({ path, message: fieldOf(message) }))
    return { title, ...codes[code ?? ''], fields: ofFields }
  },
} satisfies Translation<typeof english>
