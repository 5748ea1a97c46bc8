import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

/** The words of the statuses that an office makes for its agents. */
export const agentStatusesFrench: Strings['agentStatuses'] = {
  heading: 'Statuts personnalisés',
  hint: 'Les agents les choisissent en plus de Déjeuner, Pause et Réunion. Celui qui en a un ne reçoit aucun appel des files d’attente.',
  list: 'Statuts de votre entreprise',
  paid: 'Rémunéré',
  unpaid: 'Non rémunéré',
  paidHint: 'Le temps passé dans ce statut compte comme rémunéré.',
  new: 'Nouveau statut',
  name: 'Nom',
  add: 'Ajouter',
  save: 'Enregistrer',
  cancel: 'Annuler',
  change: 'Modifier',
  changeOf: (name) => `Modifier ${name}`,
  delete: 'Supprimer',
  deleteOf: (name) => `Supprimer ${name}`,
  deleteAsk: (name) => `Supprimer ${name} ?`,
  deleteConsequence: 'Les agents qui l’ont en ce moment passent hors ligne.',
  added: (name) => `Le statut ${name} a été ajouté.`,
  changed: (name) => `Le statut ${name} a été enregistré.`,
  deleted: (name) => `Le statut ${name} a été supprimé.`,
  gone: (name) => `Le statut ${name} n’existe plus. Quelqu’un d’autre l’a supprimé.`,
  full: (most) =>
    `Le nombre maximal de statuts est atteint (${number(most)}). Supprimez-en un d’abord.`,
  faults: {
    'no-name': () => 'Saisissez un nom.',
    'name-too-long': (length) =>
      `Un nom compte au plus 40 caractères ; celui-ci en a ${number(length)}.`,
    taken: () => 'Un statut porte déjà ce nom. Choisissez-en un autre.',
    'bad-name': () => 'Ce nom n’est pas utilisable. Saisissez-en un autre.',
  },

  none: 'Aucun statut personnalisé pour le moment',
  noneHint: 'Créez-en un pour ce que font vos agents en dehors des appels, par exemple Formation.',
  failed: 'Les statuts n’ont pas pu être chargés',
  offline: 'Le serveur est injoignable ; ces informations peuvent être périmées.',
  unreachable: 'Le serveur est injoignable',
  unreachableHint: 'Les statuts réapparaîtront dès que le serveur répondra.',
  signedOut: 'Vous êtes déconnecté',
  signedOutHint: 'Connectez-vous pour voir les statuts de votre entreprise.',
  noScope: 'Vous ne pouvez pas modifier les statuts de votre entreprise',
  noScopeHint:
    'Un responsable de bureau ou un superviseur du centre d’appels les crée. Adressez-vous à l’un d’eux s’il vous manque un statut.',
  unavailable: 'Il n’y a pas de statuts personnalisés',
  unavailableHint: 'Votre système téléphonique n’a pas de files d’attente.',
};
