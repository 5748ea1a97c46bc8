import type { Strings } from '../strings.ts';

/** Words of `hub-emergency-banner`. */
export const emergencyBannerFrench: Strings['emergencyBanner'] = {
  heading: 'Appels d’urgence',
  noAddress:
    'Les secours ne sauraient pas où vous êtes : vous n’avez pas d’adresse d’urgence. Les appels au 911 aboutissent malgré tout.',
  add: 'Ajouter une adresse',
  moved: (name) =>
    `Vous êtes sur un autre réseau que lors de la confirmation de votre adresse d’urgence (${name}). Est-elle toujours exacte ?`,
  movedAnyone:
    'Vous êtes sur un autre réseau que lors de la confirmation de votre adresse d’urgence. Est-elle toujours exacte ?',
  stillRight: 'Toujours exacte',
  chooseAnother: 'En choisir une autre',
  confirmed: (name) => `${name} reste votre adresse d’urgence.`,
  unreachable:
    'Ce serveur n’a pas de ligne vers les services d’urgence ; appelez depuis un autre téléphone.',

  callNoAddress: 'Aucune adresse n’a été transmise avec cet appel. Dites où vous êtes.',

  notice: (name) => `${name} appelle le 911`,
  noticeTest: (name) => `${name} a testé le 911 par un appel au 933`,
  extension: (extension) => `Poste ${extension}`,
  at: 'Quand',
  where: 'Où',
  noWhere: 'Aucune adresse n’était enregistrée.',
  callBack: 'Numéro de rappel',
  noCallBack: 'aucun',
  dismiss: 'Fermer',
  dismissNotice: (name) => `Fermer l’avis d’appel : ${name}`,
};
