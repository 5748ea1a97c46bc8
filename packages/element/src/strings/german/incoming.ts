import type { Strings } from '../strings.ts';

/** The words of a call that rings. */
export const incomingGerman: Strings['incoming'] = {
  heading: 'Eingehender Anruf',
  headingVideo: 'Eingehender Videoanruf',
  from: (who) => `Eingehender Anruf von ${who}`,
  accept: 'Annehmen',
  acceptWithVideo: 'Mit Video annehmen',
  ignore: 'Ignorieren',
  decline: 'Ablehnen',
  accepting: 'Wird verbunden…',
  stillRinging: 'Es klingelt weiter.',
  waiting: 'Anklopfender Anruf',
  backFrom: (park) => `Zurück von ${park}`,
  divertedFrom: (who) => `Umgeleitet von ${who}`,
  holds: 'Beim Annehmen wird Ihr anderer Anruf gehalten.',
};
