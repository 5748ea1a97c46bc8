import type { Strings } from '../strings.ts';

/** The words of what records a sound. */
export const recorderGerman: Strings['recorder'] = {
  record: 'Aufnehmen',
  recordAgain: 'Neu aufnehmen',
  stop: 'Stopp',
  remove: 'Entfernen',
  of: (act, what) => (what ? `${act}: ${what}` : act),
  recording: 'Aufnahme',
  starting: 'Zugriff auf das Mikrofon wird angefragt…',
  stopping: 'Die Aufnahme wird vorbereitet…',
  recordingNow: 'Aufnahme läuft…',
  atMost: (longest) => `Höchstens ${longest}`,
  elapsed: 'Länge',
  elapsedOf: (elapsed, longest) => `${elapsed} von ${longest}`,
  level: 'Mikrofonpegel',
  quiet: 'Leise',
  good: 'Gut',
  loud: 'Zu laut',
  full: 'Die Höchstlänge ist erreicht.',
  lost: 'Das Mikrofon ging verloren. Was Sie bis dahin gesagt haben, bleibt erhalten.',
  ready: (length) => `Aufgenommen: ${length}`,
  trim: 'Stille an beiden Enden abschneiden',
};
