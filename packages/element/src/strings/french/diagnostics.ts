import type { Strings } from '../strings.ts';

/** The words of what can be told to someone who is to find out what went wrong. */
export const diagnosticsFrench: Strings['diagnostics'] = {
  copy: 'Copier le diagnostic',
  copied: 'Copié. Collez-le dans un message à la personne qui vous aide.',
  hint: 'Ce qui s’est passé lors des derniers appels, pour la personne qui vous aide. Sans noms, numéros ni mots de passe.',
  byHand: 'Le navigateur n’a pas permis la copie. Copiez vous-même le texte ci-dessous.',
  text: 'Diagnostic',
};
