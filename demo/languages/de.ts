import { plural } from '@hubline/element';
import { commandsGerman } from '../commands/words-de.ts';
import { installGerman } from '../install/words-de.ts';
import { onboardingGerman } from '../onboarding/words-de.ts';
import type { Words } from '../words.ts';

export { strings } from '@hubline/element/languages/de.js';

/** For @lit/localize; the words are objects, so that the compiler finds a missing one. */
export const templates = {};

const LOCALE = 'de';

export const words: Words = {
  app: 'Hubline',
  menu: 'Menü',
  expand: 'Leiste ausklappen',
  collapse: 'Leiste einklappen',
  titled: (page) => `${page} · Hubline`,
  pages: {
    softPhone: 'Telefon',
    callHistory: 'Anrufliste',
    contacts: 'Kontakte',
    callPark: 'Geparkte Anrufe',
    voicemail: 'Mailbox',
    greetings: 'Ansagen',
    messages: 'Chat und SMS',
    callCenter: 'Callcenter',
    myStats: 'Meine Statistik',
    wallboard: 'Wallboard',
    statuses: 'Status',
    settings: 'Einstellungen',
    phoneCheck: 'Telefontest',
    profile: 'Profil',
    emergencyAddress: 'Notrufadresse',
    security: 'Sicherheit',
  },
  allCalls: 'Alle Anrufe',
  notRinging: 'Klingelt es nicht?',
  voicemailPin: 'PIN der Mailbox',
  newMessages: (n) => plural(LOCALE, n, { one: '# neue Nachricht', other: '# neue Nachrichten' }),
  unreadMessages: (n) =>
    plural(LOCALE, n, { one: '# ungelesene Nachricht', other: '# ungelesene Nachrichten' }),
  open: 'Öffnen',
  callersWait: (n) => plural(LOCALE, n, { one: '# Anrufer wartet', other: '# Anrufer warten' }),
  notYours: (page) => `„${page}“ ist für Sie nicht zugänglich`,
  notInScope:
    'Ihre Rolle umfasst diese Seite nicht. Fragen Sie Ihre Büroleitung, wenn Sie sie brauchen.',
  notOffered: 'Ihre Telefonanlage bietet das nicht an.',
  notLoaded: (page) => `„${page}“ konnte nicht geladen werden`,
  notLoadedHint:
    'Anrufe laufen weiter. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  call: 'Anruf',
  noCall: 'Kein Anruf',
  noCallHint: 'Wählen Sie eine Nummer oder warten Sie auf einen Anruf. Er erscheint hier.',
  calling: (who) => `${who} ruft an`,
  appearance: {
    heading: 'Darstellung',
    system: 'System',
    light: 'Hell',
    dark: 'Dunkel',
    contrast: 'Hoher Kontrast',
  },
  language: 'Sprache',
  languageHint: 'Sie wechselt sofort, in diesem Browser; ein Anruf läuft weiter.',
  systemLanguage: 'System',
  languageFailed:
    'Diese Sprache konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  install: installGerman,
  commands: commandsGerman,
  onboarding: onboardingGerman,
};
