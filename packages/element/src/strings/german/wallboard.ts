import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

/** The words of the wallboard. */
export const wallboardGerman: Strings['wallboard'] = {
  heading: 'Wallboard',
  waiting: 'Wartend',
  longestWait: 'Längste Wartezeit',
  ready: 'Bereite Agenten',
  readyOf: (agents) => `von ${number(agents)}`,
  answered: 'Heute angenommen',
  abandoned: 'Aufgelegt',
  serviceLevel: 'Servicelevel',
  warn: 'Warnung',
  alarm: 'Alarm',
  raised: (queue, figure, value) => `${queue}: ${figure} ${value}. Alarm.`,
  fullScreen: 'Vollbild',
  leaveFullScreen: 'Vollbild beenden',
  empty: 'Keine Warteschlangen zu beobachten',
  emptyHint: 'Ihr Administrator kann Sie zu einer hinzufügen oder die erste anlegen.',
  noneChosen: 'Keine dieser Warteschlangen ist vorhanden',
  noneChosenHint: 'Wählen Sie andere im Attribut „queues“, nach Nebenstelle.',
};
