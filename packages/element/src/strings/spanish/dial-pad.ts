import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

export const dialPadSpanish: Strings['dialPad'] = {
  label: 'Teclado',
  field: 'Nombre o número',
  dial: 'Llamar',
  delete: 'Borrar el último dígito',
  hint: 'Escriba un nombre para buscar o un número.',
  search: 'Buscar',
  noMatch: (text) => `Ningún contacto coincide con “${text}”.`,
  noMatchHint: 'Revise el nombre o escriba un número.',
  found: (count) => counted(count, 'contacto encontrado', 'contactos encontrados'),
  empty: 'Primero escriba un nombre o un número.',
  notANumber: 'Elija un contacto o escriba un número.',
  sent: 'Dígitos enviados',
  phones: {
    extension: 'Extensión',
    work: 'Trabajo',
    mobile: 'Celular',
    home: 'Casa',
    fax: 'Fax',
    other: 'Otro',
  },
};
