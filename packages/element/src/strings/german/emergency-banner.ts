import type { Strings } from '../strings.ts';

/** Words of `hub-emergency-banner`. */
export const emergencyBannerGerman: Strings['emergencyBanner'] = {
  heading: 'Notrufe',
  noAddress:
    'Die Notrufleitstelle wüsste nicht, wo Sie sind: Sie haben keine Notrufadresse. Anrufe an 911 gehen trotzdem durch.',
  add: 'Adresse hinzufügen',
  moved: (name) =>
    `Sie sind in einem anderen Netzwerk als bei der Bestätigung Ihrer Notrufadresse (${name}). Stimmt sie noch?`,
  movedAnyone:
    'Sie sind in einem anderen Netzwerk als bei der Bestätigung Ihrer Notrufadresse. Stimmt sie noch?',
  stillRight: 'Stimmt noch',
  chooseAnother: 'Andere wählen',
  confirmed: (name) => `${name} bleibt Ihre Notrufadresse.`,
  unreachable:
    'Dieser Server hat keine Leitung zur Notrufleitstelle; rufen Sie von einem anderen Telefon aus an.',

  callNoAddress: 'Mit diesem Anruf wurde keine Adresse gesendet. Sagen Sie, wo Sie sind.',

  notice: (name) => `${name} ruft 911 an`,
  noticeTest: (name) => `${name} hat 911 mit einem Anruf an 933 getestet`,
  extension: (extension) => `Nebenstelle ${extension}`,
  at: 'Wann',
  where: 'Wo',
  noWhere: 'Es war keine Adresse hinterlegt.',
  callBack: 'Rückrufnummer',
  noCallBack: 'keine',
  dismiss: 'Schließen',
  dismissNotice: (name) => `Hinweis zum Anruf von ${name} schließen`,
};
