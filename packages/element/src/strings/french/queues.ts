import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, counted, number } from './counted.ts';

/** The words of the queues, their callers and agents. */
export const queuesFrench: Strings['queues'] = {
  heading: 'Centre d’appels',
  list: 'Files d’attente',
  waiting: (count) => `${number(count)} en attente`,
  nobody: 'Personne n’attend',
  longest: 'Attente la plus longue',
  late: (target) => `Plus longue que l’objectif de ${target}`,
  ready: (ready, agents) =>
    agents === 0
      ? 'Aucun agent'
      : `${counted(ready, 'disponible', 'disponibles')} sur ${counted(agents, 'agent', 'agents')}`,
  total: (count) =>
    plural(LOCALE, count, {
      one: '# appelant attend dans mes files',
      other: '# appelants attendent dans mes files',
    }),

  details: 'File d’attente',
  none: 'Aucune file d’attente choisie',
  noneHint: 'Choisissez une file pour voir qui y attend et ce que font ses agents.',
  back: 'Retour',
  close: 'Fermer',
  today: 'Aujourd’hui',
  answered: (count) => counted(count, 'décroché', 'décrochés'),
  abandoned: (count) => counted(count, 'abandonné', 'abandonnés'),
  level: (percent) => `${percent} à temps`,
  filter: 'Quelle partie de cette file',
  filters: { waiting: 'EN ATTENTE', agents: 'AGENTS' },
  counted: (filter, count) => `${filter} (${number(count)})`,

  callers: 'Appelants',
  position: (position) => `Position ${number(position)}`,
  waitingFor: 'Attend depuis',
  states: { waiting: 'En attente', ringing: 'Sonne', callback: 'Rappel' },
  callbackHint: 'A raccroché et sera rappelé lorsque viendra son tour.',
  pickUp: 'Prendre',
  pickUpParty: (who) => `Prendre ${who}`,
  notPicked: 'L’appelant n’a pas pu être pris',
  noCallers: 'Personne n’attend.',
  noCallersHint: 'Ceux qui appellent cette file s’affichent ici jusqu’à ce qu’on leur réponde.',

  agents: 'Agents',
  noAgents: 'Cette file d’attente n’a pas d’agents.',
  noAgentsHint: 'Votre administrateur y ajoute des personnes. D’ici là, personne ne répond ici.',
  statuses: {
    online: 'En ligne',
    offline: 'Hors ligne',
    lunch: 'Déjeuner',
    break: 'Pause',
    meeting: 'Réunion',
    other: 'Autre',
    'not-answering': 'Ne répond pas',
  },
  activities: {
    ready: 'Disponible',
    ringing: 'Sonne',
    'on-call': 'En appel',
    'wrap-up': 'Post-appel',
    away: '',
    unreachable: 'Sans téléphone',
  },
  with: (who) => `avec ${who}`,
  inStatus: (status) => `Statut ${status} depuis`,
  inActivity: (activity) => `${activity} depuis`,
  statusOf: (who, status) => `${status}, statut : ${who}`,
  setStatus: 'Définir le statut',
  setStatusOf: (who) => `Définir le statut : ${who}`,
  notSet: 'Le statut n’a pas pu être défini',

  supervise: { listen: 'Écouter', whisper: 'Chuchoter', barge: 'Intervenir' },
  superviseHint: {
    listen: 'Vous entendez les deux. Personne ne vous entend.',
    whisper: 'Vous entendez les deux. Seul l’agent vous entend.',
    barge: 'Vous entendez les deux, et les deux vous entendent.',
  },
  superviseParty: {
    listen: (who) => `Écouter ${who}`,
    whisper: (who) => `Chuchoter à ${who}`,
    barge: (who) => `Intervenir dans l’appel : ${who}`,
  },
  inCallOf: (who) => `Dans l’appel : ${who}`,
  mode: 'Comment vous participez',
  leave: 'Quitter',
  notSupervised: 'Vous n’avez pas pu rejoindre l’appel',
  notChanged: 'Vous participez comme avant',

  empty: 'Vous n’êtes dans aucune file d’attente',
  emptyHint: 'Votre administrateur peut vous ajouter à une file ou créer la première.',
  failed: 'Les files d’attente n’ont pas pu être chargées',
  offline: 'Le serveur est injoignable ; ces informations peuvent être périmées.',
  unreachable: 'Le serveur est injoignable',
  unreachableHint: 'Les files d’attente réapparaîtront dès que le serveur répondra.',
  signedOut: 'Vous êtes déconnecté',
  signedOutHint: 'Connectez-vous pour voir vos files d’attente.',
  noScope: 'Aucune file d’attente à afficher',
  noScopeHint:
    'Cette page s’adresse aux agents et superviseurs du centre d’appels, aux responsables de site et aux responsables de bureau. Demandez à votre administrateur de modifier votre rôle.',
  unavailable: 'Il n’y a pas de centre d’appels',
  unavailableHint:
    'Votre système téléphonique n’a pas de files d’attente que l’on puisse surveiller ici.',
};
