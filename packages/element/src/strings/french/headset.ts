import type { Strings } from '../strings.ts';

export const headsetFrench: Strings['headset'] = {
  heading: 'Casque',
  hint: 'Répondez, raccrochez et coupez le micro avec les boutons de votre casque.',
  connect: 'Connecter un casque',
  disconnect: 'Déconnecter',
  connected: (name) => `Connecté : ${name}`,
  none: 'Aucun casque n’est connecté.',
  nothing: 'Aucun casque n’a été choisi.',
  again: 'Réessayer',
  unsupported:
    'Ce navigateur ne peut pas utiliser les boutons d’un casque. Le son fonctionne quand même.',
  checking: 'Recherche d’un casque…',
};
