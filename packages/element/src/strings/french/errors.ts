import type { HubErrorCode } from '@hubline/core';
import type { LateErrorCode } from '../english/late-errors.ts';

/** For each way to fail that a phone may meet: what happened, then what to do about it. */
export const errorsFrench: Record<Exclude<HubErrorCode, LateErrorCode>, string> = {
  'session/too-many-tries': 'Trop de tentatives. Patientez un instant, puis réessayez.',
  'session/expired': 'Votre session a pris fin. Reconnectez-vous.',
  'session/signed-out': 'Vous êtes déconnecté. Connectez-vous pour continuer.',
  'network/unreachable': 'Le serveur est injoignable. Vérifiez votre connexion internet.',
  'network/timeout': 'Le serveur a mis trop de temps à répondre. Réessayez dans un instant.',
  'server/failed':
    'Une erreur s’est produite sur le serveur. Réessayez dans un instant ; si elle se reproduit, prévenez votre administrateur.',
  'server/bad-answer':
    'Le serveur a donné une réponse que ce téléphone ne comprend pas. Rechargez la page ; si cela se reproduit, prévenez votre administrateur.',
  'request/invalid': 'Un élément de votre saisie est incorrect. Vérifiez-la et réessayez.',
  'request/not-found':
    'Ce que vous avez demandé n’existe plus. Rechargez la page pour voir l’état actuel.',
  'request/forbidden':
    'Vous n’avez pas le droit de faire cela. Adressez-vous à votre administrateur si nécessaire.',
  'phone/not-registered':
    'Ce téléphone n’est pas enregistré. Réessayez lorsque « Enregistré » s’affiche.',
  'phone/refused':
    'Le système téléphonique a refusé ce téléphone. Déconnectez-vous puis reconnectez-vous ; si cela se reproduit, prévenez votre administrateur.',
  'microphone/denied':
    'Le micro est bloqué pour cette page. Autorisez-le dans la barre d’adresse du navigateur, puis réessayez.',
  'microphone/missing': 'Aucun micro n’a été trouvé. Branchez-en un, puis réessayez.',
  'microphone/busy':
    'Le micro n’est pas utilisable, peut-être parce qu’un autre programme s’en sert. Fermez ce programme, puis réessayez.',
  'microphone/insecure':
    'Le navigateur ne donne accès au micro qu’aux pages sécurisées. Ouvrez cette page en https.',
  'call/invalid-number': 'Ce numéro ne peut pas être appelé. Vérifiez-le et réessayez.',
  'call/not-found': 'Ce numéro n’existe pas. Vérifiez-le et rappelez.',
  'call/no-route':
    'Aucune ligne extérieure n’est configurée pour ce numéro. Adressez-vous à votre administrateur si vous devez l’appeler.',
  'call/unreachable': 'Le téléphone de votre correspondant est injoignable. Réessayez plus tard.',
  'call/no-answer': 'Personne n’a répondu. Réessayez plus tard.',
  'call/busy': 'Votre correspondant est déjà en ligne. Réessayez plus tard.',
  'call/declined': 'Votre correspondant a refusé l’appel. Réessayez plus tard.',
  'call/in-progress':
    'Il n’y a pas de place pour un autre appel. Mettez d’abord fin à l’un d’eux, puis réessayez.',
  'call/ended': 'Cet appel est déjà terminé. Rappelez si vous devez encore parler.',
  'call/media-failed':
    'Le son n’a pas pu être établi. Vérifiez votre connexion internet, puis rappelez.',
  'call/failed': 'Un problème est survenu avec l’appel. Réessayez dans un instant.',
  'call/own-number': 'C’est votre propre numéro. Choisissez quelqu’un d’autre.',
};
