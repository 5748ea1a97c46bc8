import type { Strings } from '../strings.ts';

/** The words of how a call sounds. */
export const callQualityFrench: Strings['callQuality'] = {
  label: {
    good: 'Connexion : bonne',
    fair: 'Connexion : moyenne',
    poor: 'Connexion : mauvaise',
  },
  short: { good: 'Bonne', fair: 'Moyenne', poor: 'Mauvaise' },
  explained: {
    good: 'Vous vous entendez aussi clairement que possible.',
    fair: 'Vous vous comprenez, mais pas toujours chaque mot.',
    poor: 'Vous risquez de ne pas vous comprendre.',
  },
  advice:
    'Rapprochez-vous de votre borne Wi-Fi ou utilisez un câble. Fermez entre-temps ce qui utilise le réseau.',
  warnings: {
    loss: 'Des mots peuvent manquer.',
    jitter: 'Le son peut être haché.',
    delay: 'On peut vous entendre avec du retard.',
    interruptions: 'Le son se coupe de temps en temps.',
  },
  figures: 'Mesures de cet appel',
  quality: 'Qualité, de 1 à 4,5',
  lossIn: 'Pertes en réception',
  lossOut: 'Pertes à l’émission',
  jitter: 'Irrégularité (gigue)',
  roundTrip: 'Délai aller-retour',
  milliseconds: (count) => `${count} ms`,
  notKnown: 'Inconnu',
  faults: {
    'microphone-muted': () =>
      'Votre micro est coupé par le système. Rétablissez-le sur le casque ou dans les réglages du son du système.',
    'microphone-gone': () =>
      'Votre micro a été débranché. Rebranchez-le ou choisissez-en un autre.',
    'microphone-silent': () =>
      'Aucun son ne vient de votre micro. Augmentez son volume ou choisissez-en un autre.',
    'local-network': () =>
      'Le navigateur empêche cette page d’accéder à votre réseau local. Autorisez-la dans les paramètres du site, à côté de l’adresse de cette page.',
    'consent-lost': (name) => `La connexion avec ${name} est perdue.`,
    'no-packets-in': (name) => `${name} : rien n’arrive jusqu’à vous.`,
    'no-packets-out': (name) => `Rien de ce que vous dites n’arrive à ${name}.`,
    'silence-in': (name) => `${name} : seul du silence arrive. Son micro est peut-être coupé.`,
  },
  repairing: 'Tentative de rétablissement…',
  soundBack: 'Le son est revenu.',
};
