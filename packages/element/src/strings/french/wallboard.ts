import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

/** The words of the wallboard. */
export const wallboardFrench: Strings['wallboard'] = {
  heading: 'Supervision',
  waiting: 'En attente',
  longestWait: 'Attente la plus longue',
  ready: 'Agents disponibles',
  readyOf: (agents) => `sur ${number(agents)}`,
  answered: 'Décrochés aujourd’hui',
  abandoned: 'Abandonnés',
  serviceLevel: 'Niveau de service',
  warn: 'Avertissement',
  alarm: 'Alarme',
  raised: (queue, figure, value) => `${queue} : ${figure} ${value}. Alarme.`,
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
  empty: 'Aucune file d’attente à surveiller',
  emptyHint: 'Votre administrateur peut vous ajouter à une file ou créer la première.',
  noneChosen: 'Aucune de ces files d’attente n’existe',
  noneChosenHint: 'Choisissez-en d’autres dans l’attribut « queues », par numéro de poste.',
};
