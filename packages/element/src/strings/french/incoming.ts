import type { Strings } from '../strings.ts';

/** The words of a call that rings. */
export const incomingFrench: Strings['incoming'] = {
  heading: 'Appel entrant',
  headingVideo: 'Appel vidéo entrant',
  from: (who) => `Appel entrant : ${who}`,
  accept: 'Accepter',
  acceptWithVideo: 'Accepter en vidéo',
  ignore: 'Ignorer',
  decline: 'Refuser',
  accepting: 'Connexion…',
  stillRinging: 'L’appel sonne toujours.',
  waiting: 'Appel en attente',
  backFrom: (park) => `De retour : ${park}`,
  divertedFrom: (who) => `Renvoyé par ${who}`,
  holds: 'Accepter met votre autre appel en attente.',
};
