import type { Strings } from '../strings.ts';

/** The words of what records a sound. */
export const recorderFrench: Strings['recorder'] = {
  record: 'Enregistrer',
  recordAgain: 'Réenregistrer',
  stop: 'Arrêter',
  remove: 'Supprimer',
  of: (act, what) => (what ? `${act} : ${what}` : act),
  recording: 'Enregistrement',
  starting: 'Demande d’accès au micro…',
  stopping: 'Préparation de l’enregistrement…',
  recordingNow: 'Enregistrement en cours…',
  atMost: (longest) => `${longest} au maximum`,
  elapsed: 'Durée',
  elapsedOf: (elapsed, longest) => `${elapsed} sur ${longest}`,
  level: 'Niveau du micro',
  quiet: 'Faible',
  good: 'Bon',
  loud: 'Trop fort',
  full: 'La durée maximale est atteinte.',
  lost: 'Le micro a été perdu. Ce que vous avez dit jusque-là est conservé.',
  ready: (length) => `Enregistré : ${length}`,
  trim: 'Couper les silences au début et à la fin',
};
