import type { Strings } from '../strings.ts';

/** The words of the player of recordings and messages. */
export const playerFrench: Strings['player'] = {
  play: 'Lire',
  pause: 'Pause',
  of: (act, what) => (what ? `${act} : ${what}` : act),
  position: 'Position',
  positionOf: (elapsed, total) => `${elapsed} sur ${total}`,
  speed: (factor) => `Vitesse ${factor}`,
  download: 'Télécharger',
  unplayable:
    'Ce navigateur ne peut pas lire ce son. Téléchargez-le pour l’écouter dans un autre programme.',
  blocked: 'Le navigateur n’a pas laissé le son démarrer. Appuyez de nouveau sur Lire.',
};
