import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

/** The words of the dial pad. */
export const dialPadFrench: Strings['dialPad'] = {
  label: 'Clavier',
  field: 'Nom ou numéro',
  dial: 'Appeler',
  delete: 'Effacer le dernier chiffre',
  hint: 'Saisissez un nom à rechercher ou un numéro.',
  search: 'Rechercher',
  noMatch: (text) => `Aucun contact ne correspond à « ${text} ».`,
  noMatchHint: 'Vérifiez le nom ou saisissez un numéro.',
  found: (count) => counted(count, 'contact trouvé', 'contacts trouvés'),
  empty: 'Saisissez d’abord un nom ou un numéro.',
  notANumber: 'Choisissez un contact ou saisissez un numéro.',
  sent: 'Chiffres envoyés',
  phones: {
    extension: 'Poste',
    work: 'Travail',
    mobile: 'Mobile',
    home: 'Domicile',
    fax: 'Fax',
    other: 'Autre',
  },
};
