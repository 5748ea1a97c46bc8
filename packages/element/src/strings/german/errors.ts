import type { HubErrorCode } from '@hubline/core';
import type { LateErrorCode } from '../english/late-errors.ts';

/** For each way to fail that a phone may meet: what happened, then what to do about it. */
export const errorsGerman: Record<Exclude<HubErrorCode, LateErrorCode>, string> = {
  'session/too-many-tries':
    'Es waren zu viele Versuche. Warten Sie einen Moment und versuchen Sie es erneut.',
  'session/expired': 'Ihre Sitzung ist beendet. Melden Sie sich erneut an.',
  'session/signed-out': 'Sie sind abgemeldet. Melden Sie sich an, um fortzufahren.',
  'network/unreachable': 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Internetverbindung.',
  'network/timeout':
    'Der Server hat zu lange nicht geantwortet. Versuchen Sie es gleich noch einmal.',
  'server/failed':
    'Auf dem Server ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal; wenn es wieder geschieht, informieren Sie Ihren Administrator.',
  'server/bad-answer':
    'Der Server hat eine Antwort gegeben, die dieses Telefon nicht versteht. Laden Sie die Seite neu; wenn es wieder geschieht, informieren Sie Ihren Administrator.',
  'request/invalid':
    'Etwas an Ihrer Eingabe stimmt nicht. Prüfen Sie sie und versuchen Sie es erneut.',
  'request/not-found':
    'Was Sie aufgerufen haben, ist nicht mehr da. Laden Sie neu, um den aktuellen Stand zu sehen.',
  'request/forbidden': 'Dazu sind Sie nicht berechtigt. Fragen Sie bei Bedarf Ihren Administrator.',
  'phone/not-registered':
    'Dieses Telefon ist nicht registriert. Versuchen Sie es erneut, wenn „Registriert“ angezeigt wird.',
  'phone/refused':
    'Das Telefonsystem hat dieses Telefon abgewiesen. Melden Sie sich ab und wieder an; wenn es wieder geschieht, informieren Sie Ihren Administrator.',
  'microphone/denied':
    'Das Mikrofon ist für diese Seite blockiert. Erlauben Sie es in der Adressleiste des Browsers und versuchen Sie es erneut.',
  'microphone/missing':
    'Es wurde kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es erneut.',
  'microphone/busy':
    'Das Mikrofon kann nicht verwendet werden, vielleicht weil ein anderes Programm es nutzt. Schließen Sie dieses Programm und versuchen Sie es erneut.',
  'microphone/insecure':
    'Der Browser gibt das Mikrofon nur für sichere Seiten frei. Öffnen Sie diese Seite mit https.',
  'call/invalid-number':
    'Diese Nummer kann nicht angerufen werden. Prüfen Sie sie und versuchen Sie es erneut.',
  'call/not-found': 'Diese Nummer gibt es nicht. Prüfen Sie sie und rufen Sie erneut an.',
  'call/no-route':
    'Für diese Nummer ist keine Amtsleitung eingerichtet. Fragen Sie Ihren Administrator, wenn Sie sie anrufen müssen.',
  'call/unreachable':
    'Das Telefon der Gegenseite ist gerade nicht erreichbar. Versuchen Sie es später erneut.',
  'call/no-answer': 'Niemand hat abgenommen. Versuchen Sie es später erneut.',
  'call/busy': 'Die Gegenseite ist im Gespräch. Versuchen Sie es später erneut.',
  'call/declined': 'Die Gegenseite hat den Anruf abgelehnt. Versuchen Sie es später erneut.',
  'call/in-progress':
    'Für einen weiteren Anruf ist kein Platz. Beenden Sie zuerst einen und versuchen Sie es erneut.',
  'call/ended':
    'Dieser Anruf ist schon beendet. Rufen Sie erneut an, wenn Sie noch sprechen möchten.',
  'call/media-failed':
    'Es konnte kein Ton aufgebaut werden. Prüfen Sie Ihre Internetverbindung und rufen Sie erneut an.',
  'call/failed': 'Beim Anruf ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
  'call/own-number': 'Das ist Ihre eigene Nummer. Wählen Sie jemand anderen.',
};
