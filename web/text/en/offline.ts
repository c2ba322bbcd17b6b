import { plural } from '../plural'

/** Without a connection: what works, what does not, and what waits to be sent. */
export const text = {
  newVersion: 'A new version of Inroads is here.',
  load: 'Load it',
  title: 'No connection to Inroads',
  lead: 'The server does not answer. This page comes back by itself once it does.',
  cannot:
    'Until then nothing can be looked up or changed: the board, the people you know, the outcomes and the settings are on the server.',
  can: 'You can add an application. It is kept in this browser and sent once the server answers.',
  signedOut: 'Sign in once while the server answers; after that, applications can be added here without it.',
  to: (search: string) => `It goes to “${search}”.`,
  kept: (name: string) => `${name} is kept here until it can be sent`,
  keep: 'Keep it here',
  keepInstead: 'Keep it here and send it later',
  retry: 'Try again now',
  install: {
    title: 'On a phone, or as an app',
    text: 'Installed, Inroads has a window of its own, is there when you share a page on a phone, and keeps what you add while there is no connection.',
    act: 'Install Inroads',
    done: 'This is the installed app.',
    byMenu: 'If no button appears here, choose “Install” or “Add to home screen” in the menu of the browser.',
  },
  unsent: {
    title: 'Waiting to be sent',
    bar: (count: number) =>
      plural(count, { one: '# application waits to be sent.', other: '# applications wait to be sent.' }),
    stuck: (count: number) =>
      plural(count, {
        one: '# application needs a look before it is sent.',
        other: '# applications need a look before they are sent.',
      }),
    show: 'Show',
    waits: 'It is sent once the server answers.',
    same: (name: string) => `Meanwhile the same posting came in as ${name}.`,
    openThat: 'Open that one',
    sendAnyway: 'Add it all the same',
    again: 'Send it again',
    discard: 'Throw it away',
    discardName: (name: string) => `Throw ${name} away`,
    discarded: (name: string) => `${name} was thrown away`,
    bringBack: 'Bring it back',
    sent: (name: string) => `${name} was sent and is on the board`,
    open: 'Open',
    empty: 'Nothing waits to be sent.',
  },
}
