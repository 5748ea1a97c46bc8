import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

/** The words of the statuses that an office makes for its agents. */
export const agentStatusesGerman: Strings['agentStatuses'] = {
  heading: 'Eigene Status',
  hint: 'Agenten wählen sie neben Mittagspause, Pause und Besprechung. Wer einen davon hat, erhält keine Anrufe aus Warteschlangen.',
  list: 'Status Ihres Unternehmens',
  paid: 'Bezahlt',
  unpaid: 'Unbezahlt',
  paidHint: 'Die Zeit in diesem Status gilt als bezahlt.',
  new: 'Neuer Status',
  name: 'Name',
  add: 'Hinzufügen',
  save: 'Speichern',
  cancel: 'Abbrechen',
  change: 'Ändern',
  changeOf: (name) => `${name} ändern`,
  delete: 'Löschen',
  deleteOf: (name) => `${name} löschen`,
  deleteAsk: (name) => `${name} löschen?`,
  deleteConsequence: 'Agenten, die ihn gerade haben, werden offline geschaltet.',
  added: (name) => `${name} wurde hinzugefügt.`,
  changed: (name) => `${name} wurde gespeichert.`,
  deleted: (name) => `${name} wurde gelöscht.`,
  gone: (name) => `${name} gibt es nicht mehr. Jemand anderes hat den Status gelöscht.`,
  full: (most) =>
    `Es gibt bereits ${number(most)} Status, mehr sind nicht möglich. Löschen Sie zuerst einen.`,
  faults: {
    'no-name': () => 'Geben Sie einen Namen ein.',
    'name-too-long': (length) => `Ein Name hat höchstens 40 Zeichen; dieser hat ${number(length)}.`,
    taken: () => 'Es gibt schon einen Status mit diesem Namen. Wählen Sie einen anderen Namen.',
    'bad-name': () => 'Dieser Name kann nicht verwendet werden. Geben Sie einen anderen ein.',
  },

  none: 'Noch keine eigenen Status',
  noneHint: 'Legen Sie einen für das an, was Ihre Agenten außer Anrufen tun, etwa Schulung.',
  failed: 'Die Status konnten nicht geladen werden',
  offline: 'Der Server ist nicht erreichbar; diese Angaben können veraltet sein.',
  unreachable: 'Der Server ist nicht erreichbar',
  unreachableHint: 'Die Status erscheinen wieder, sobald der Server antwortet.',
  signedOut: 'Sie sind abgemeldet',
  signedOutHint: 'Melden Sie sich an, um die Status Ihres Unternehmens zu sehen.',
  noScope: 'Sie dürfen die Status Ihres Unternehmens nicht ändern',
  noScopeHint:
    'Die Büroleitung oder ein Callcenter-Supervisor legt sie an. Wenden Sie sich dorthin, wenn Ihnen ein Status fehlt.',
  unavailable: 'Es gibt keine eigenen Status',
  unavailableHint: 'Ihr Telefonsystem hat keine Warteschlangen.',
};
