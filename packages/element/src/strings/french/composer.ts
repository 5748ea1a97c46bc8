import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, counted, number } from './counted.ts';

/** Words of `hub-message-composer`. */
export const composerFrench: Strings['composer'] = {
  heading: 'Message',
  message: 'Message',
  textMessage: 'SMS',
  send: 'Envoyer',
  emoji: 'Émoji',
  document: 'Document',
  picture: 'Image',
  camera: 'Caméra',
  replyTo: (name) => `Répondre à ${name}`,
  cancelReply: 'Annuler la réponse',
  you: 'vous-même',
  filesOnly: 'Fichiers',
  from: (sender) => `SMS depuis le ${sender}`,
  whenConnected: 'Envoyé dès que vous serez reconnecté',

  limits: (files, each, all) => `${number(files)} fichiers max., ${each} chacun, ${all} en tout`,
  outsideLimits: (kinds, all) => `${kinds}, ${all} max. en tout`,
  chosenFiles: 'Fichiers à envoyer',
  remove: (name) => `Retirer ${name}`,
  file: 'Fichier',
  dropHere: 'Déposez ici les fichiers à ajouter',
  notAdded: (name, reason) => `${name} n’a pas été ajouté. ${reason}`,
  moreNotAdded: (count) =>
    plural(LOCALE, count, {
      one: '# autre fichier n’a pas été ajouté.',
      other: '# autres fichiers n’ont pas été ajoutés.',
    }),
  close: 'Fermer',
  refused: {
    empty: 'Il est vide.',
    blocked: 'Les fichiers de ce type ne sont pas autorisés.',
    tooLarge: (limit) => `Il dépasse ${limit}.`,
    tooMany: (limit) => `Un message peut contenir ${counted(limit, 'fichier', 'fichiers')}.`,
    tooMuch: (limit) => `L’ensemble des fichiers ne peut dépasser ${limit}.`,
    notForOutside: (kinds) => `À un numéro externe, on ne peut envoyer que : ${kinds}.`,
    unreadable: 'Il est illisible. Les dossiers ne peuvent pas être ajoutés.',
  },
  added: (count) => counted(count, 'fichier ajouté', 'fichiers ajoutés'),
  removed: (name) => `${name} retiré`,

  left: (count) => counted(count, 'caractère restant', 'caractères restants'),
  tooLong: (excess, limit) =>
    `Ce message compte ${counted(excess, 'caractère', 'caractères')} de trop. Le maximum est de ${number(limit)}.`,
  textMessages: (count) => `${number(count)} SMS`,
  fewerFit: 'les émojis et certaines lettres prennent plus de place',

  notSent: (reason) => `Non envoyé. ${reason}`,
  emptyMessage: 'Écrivez d’abord quelque chose ou ajoutez un fichier.',
  notLoaded: (reason) => `Impossible d’écrire des messages pour le moment. ${reason}`,

  closed: {
    'no-number':
      'Aucun de vos numéros de téléphone ne peut envoyer de SMS. Demandez à votre administrateur d’en déclarer un.',
    'no-campaign':
      'Pour utiliser les SMS, votre entreprise doit avoir déclaré une campagne SMS et une marque. Demandez à votre administrateur de les déclarer.',
    'campaign-pending':
      'Pour utiliser les SMS, votre entreprise doit avoir déclaré une campagne SMS et une marque. La campagne est en cours d’examen ; vous pourrez écrire dès son approbation.',
    'campaign-rejected':
      'Pour utiliser les SMS, votre entreprise doit avoir déclaré une campagne SMS et une marque. La campagne a été rejetée. Demandez à votre administrateur de la corriger et de la soumettre de nouveau.',
    'brand-pending':
      'Pour utiliser les SMS, votre entreprise doit avoir déclaré une campagne SMS et une marque. La marque est en cours d’examen ; vous pourrez écrire dès son approbation.',
    'brand-rejected':
      'Pour utiliser les SMS, votre entreprise doit avoir déclaré une campagne SMS et une marque. La marque a été rejetée. Demandez à votre administrateur de la corriger et de la soumettre de nouveau.',
    'opted-out':
      'Votre correspondant ne veut pas de SMS de ce numéro : il a envoyé STOP. Appelez-le plutôt. Vous pourrez de nouveau écrire lorsqu’il enverra START.',
    left: 'Vous ne faites plus partie de ce groupe. Demandez à l’un de ses membres de vous ajouter si vous voulez écrire.',
    alone: 'Ce collègue ne fait plus partie de l’entreprise. Écrivez plutôt à quelqu’un d’autre.',
  },
  registrationHelp: 'Comment faire la déclaration',

  takePhoto: 'Prendre une photo',
  takePicture: 'Prendre la photo',
  retake: 'Reprendre',
  usePicture: 'Utiliser la photo',
  cameraChoice: 'Caméra',
  cameraNumber: (place) => `Caméra ${number(place)}`,
  askingForCamera: 'Demande d’accès à la caméra…',
  livePicture: 'Ce que voit la caméra',
  takenPicture: 'La photo',
  photoName: (date) => `Photo ${date}`,
  pictureName: (date) => `Image ${date}`,
  photoFailed: 'La photo n’a pas pu être prise. Réessayez.',
};
