import type { Strings } from '../strings.ts';
import { LOCALE, counted } from './counted.ts';

export const emojiSpanish: Strings['emoji'] = {
  emoji: 'Emoji',
  search: 'Buscar emojis',
  clearSearch: 'Borrar búsqueda',
  categories: 'Categorías',
  skinTone: 'Tono de piel',
  skinTones: [
    'Tono de piel predeterminado',
    'Tono de piel claro',
    'Tono de piel claro medio',
    'Tono de piel medio',
    'Tono de piel oscuro medio',
    'Tono de piel oscuro',
  ],
  toned: (name, tone) => `${name}, ${tone.toLocaleLowerCase(LOCALE)}`,
  found: (count) => counted(count, 'emoji encontrado', 'emojis encontrados'),
  noMatch: 'Ningún emoji coincide.',
  notLoaded: 'No se pudieron cargar los emojis. Revise la conexión e inténtelo de nuevo.',
  groups: {
    found: 'Encontrados',
    recent: 'Usados recientemente',
    'smileys-emotion': 'Caritas y emociones',
    'people-body': 'Personas y cuerpo',
    'animals-nature': 'Animales y naturaleza',
    'food-drink': 'Comida y bebida',
    'travel-places': 'Viajes y lugares',
    activities: 'Actividades',
    objects: 'Objetos',
    symbols: 'Símbolos',
    flags: 'Banderas',
  },
};
