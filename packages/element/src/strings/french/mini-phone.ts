import type { Strings } from '../strings.ts';

export const miniPhoneFrench: Strings['miniPhone'] = {
  name: 'Mini-téléphone',
  back: 'Retour à la page',
  noCall: 'Aucun appel',
  refused:
    'La fenêtre ne s’est pas ouverte. Autorisez les fenêtres contextuelles de cette page dans votre navigateur, puis appuyez de nouveau sur Mini-téléphone.',
};
