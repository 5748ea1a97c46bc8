import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';
import { LOCALE, number } from './counted.ts';

/** The words of the queues, their callers and agents. */
export const queuesGerman: Strings['queues'] = {
  heading: 'Callcenter',
  list: 'Warteschlangen',
  waiting: (count) => `${number(count)} wartend`,
  nobody: 'Niemand wartet',
  longest: 'Längste Wartezeit',
  late: (target) => `Länger als das Ziel von ${target}`,
  ready: (ready, agents) =>
    agents === 0
      ? 'Keine Agenten'
      : `${number(ready)} von ${plural(LOCALE, agents, { one: '# Agent', other: '# Agenten' })} bereit`,
  total: (count) =>
    plural(LOCALE, count, {
      one: '# Anrufer wartet in meinen Warteschlangen',
      other: '# Anrufer warten in meinen Warteschlangen',
    }),

  details: 'Warteschlange',
  none: 'Keine Warteschlange gewählt',
  noneHint: 'Wählen Sie eine, um zu sehen, wer darin wartet und was ihre Agenten tun.',
  back: 'Zurück',
  close: 'Schließen',
  today: 'Heute',
  answered: (count) => `${number(count)} angenommen`,
  abandoned: (count) => `${number(count)} aufgelegt`,
  level: (percent) => `${percent} rechtzeitig`,
  filter: 'Was von dieser Warteschlange',
  filters: { waiting: 'WARTEND', agents: 'AGENTEN' },
  counted: (filter, count) => `${filter} (${number(count)})`,

  callers: 'Anrufer',
  position: (position) => `Position ${number(position)}`,
  waitingFor: 'Wartet seit',
  states: { waiting: 'Wartet', ringing: 'Klingelt', callback: 'Rückruf' },
  callbackHint: 'Hat aufgelegt und wird zurückgerufen, sobald die Reihe daran ist.',
  pickUp: 'Übernehmen',
  pickUpParty: (who) => `${who} übernehmen`,
  notPicked: 'Der Anrufer konnte nicht übernommen werden',
  noCallers: 'Niemand wartet.',
  noCallersHint: 'Wer hier anruft, wird bis zur Annahme angezeigt.',

  agents: 'Agenten',
  noAgents: 'Diese Warteschlange hat keine Agenten.',
  noAgentsHint: 'Ihr Administrator fügt Personen hinzu. Bis dahin nimmt hier niemand ab.',
  statuses: {
    online: 'Online',
    offline: 'Offline',
    lunch: 'Mittagspause',
    break: 'Pause',
    meeting: 'Besprechung',
    other: 'Sonstiges',
    'not-answering': 'Nimmt nicht ab',
  },
  activities: {
    ready: 'Bereit',
    ringing: 'Klingelt',
    'on-call': 'Im Gespräch',
    'wrap-up': 'Nachbearbeitung',
    away: '',
    unreachable: 'Kein Telefon',
  },
  with: (who) => `mit ${who}`,
  inStatus: (status) => `Status ${status} seit`,
  inActivity: (activity) => `${activity} seit`,
  statusOf: (who, status) => `${status}, Status von ${who}`,
  setStatus: 'Status festlegen',
  setStatusOf: (who) => `Status von ${who} festlegen`,
  notSet: 'Der Status konnte nicht festgelegt werden',

  supervise: { listen: 'Mithören', whisper: 'Flüstern', barge: 'Aufschalten' },
  superviseHint: {
    listen: 'Sie hören beide. Niemand hört Sie.',
    whisper: 'Sie hören beide. Nur der Agent hört Sie.',
    barge: 'Sie hören beide, und beide hören Sie.',
  },
  superviseParty: {
    listen: (who) => `Bei ${who} mithören`,
    whisper: (who) => `${who} zuflüstern`,
    barge: (who) => `Auf den Anruf von ${who} aufschalten`,
  },
  inCallOf: (who) => `Im Anruf von ${who}`,
  mode: 'Wie Sie teilnehmen',
  leave: 'Verlassen',
  notSupervised: 'Sie konnten dem Anruf nicht beitreten',
  notChanged: 'Sie nehmen teil wie zuvor',

  empty: 'Sie sind in keiner Warteschlange',
  emptyHint: 'Ihr Administrator kann Sie zu einer hinzufügen oder die erste anlegen.',
  failed: 'Die Warteschlangen konnten nicht geladen werden',
  offline: 'Der Server ist nicht erreichbar; diese Angaben können veraltet sein.',
  unreachable: 'Der Server ist nicht erreichbar',
  unreachableHint: 'Die Warteschlangen erscheinen wieder, sobald der Server antwortet.',
  signedOut: 'Sie sind abgemeldet',
  signedOutHint: 'Melden Sie sich an, um Ihre Warteschlangen zu sehen.',
  noScope: 'Keine Warteschlangen anzuzeigen',
  noScopeHint:
    'Diese Seite ist für Callcenter-Agenten und -Supervisoren, Standortleitung und Büroleitung. Bitten Sie Ihren Administrator, Ihre Benutzerrolle zu ändern.',
  unavailable: 'Es gibt kein Callcenter',
  unavailableHint: 'Ihr Telefonsystem hat keine Warteschlangen, die hier beobachtet werden können.',
};
