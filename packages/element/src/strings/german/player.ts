import type { Strings } from '../strings.ts';

/** The words of the player of recordings and messages. */
export const playerGerman: Strings['player'] = {
  play: 'Abspielen',
  pause: 'Pause',
  of: (act, what) => (what ? `${act}: ${what}` : act),
  position: 'Position',
  positionOf: (elapsed, total) => `${elapsed} von ${total}`,
  speed: (factor) => `Tempo ${factor}`,
  download: 'Herunterladen',
  unplayable:
    'Dieser Browser kann den Ton nicht abspielen. Laden Sie ihn herunter, um ihn in einem anderen Programm zu hören.',
  blocked: 'Der Browser hat den Ton nicht starten lassen. Drücken Sie erneut auf „Abspielen“.',
};
