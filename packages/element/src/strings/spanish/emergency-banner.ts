import type { Strings } from '../strings.ts';

export const emergencyBannerSpanish: Strings['emergencyBanner'] = {
  heading: 'Llamadas de emergencia',
  noAddress:
    'Los servicios de emergencia no sabrían dónde está: no tiene dirección de emergencia. Aun así, las llamadas al 911 se realizan.',
  add: 'Agregar una dirección',
  moved: (name) =>
    `Está en otra red que cuando confirmó su dirección de emergencia (${name}). ¿Sigue siendo correcta?`,
  movedAnyone:
    'Está en otra red que cuando confirmó su dirección de emergencia. ¿Sigue siendo correcta?',
  stillRight: 'Sigue siendo correcta',
  chooseAnother: 'Elegir otra',
  confirmed: (name) => `${name} sigue siendo su dirección de emergencia.`,
  unreachable:
    'Este servidor no tiene línea con los servicios de emergencia; llame desde otro teléfono.',

  callNoAddress: 'No se envió ninguna dirección con esta llamada. Diga dónde está.',

  notice: (name) => `${name} está llamando al 911`,
  noticeTest: (name) => `${name} probó el 911 con una llamada al 933`,
  extension: (extension) => `Extensión ${extension}`,
  at: 'Cuándo',
  where: 'Dónde',
  noWhere: 'No había ninguna dirección registrada.',
  callBack: 'Número para devolver la llamada',
  noCallBack: 'ninguno',
  dismiss: 'Cerrar',
  dismissNotice: (name) => `Cerrar el aviso de la llamada de ${name}`,
};
