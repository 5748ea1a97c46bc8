const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

/** The words of the queues, their callers and agents. */
export const queuesEnglish = {
  heading: 'Call Center',
  list: 'Call queues',
  waiting: (count: number) => `${count.toLocaleString('en')} waiting`,
  nobody: 'Nobody waits',
  longest: 'Longest wait',
  late: (target: string) => `Longer than the target of ${target}`,
  ready: (ready: number, agents: number) =>
    agents === 0
      ? 'No agents'
      : `${ready.toLocaleString('en')} of ${counted(agents, 'agent', 'agents')} ready`,
  total: (count: number) => `${counted(count, 'caller waits', 'callers wait')} in my queues`,

  /** One queue. */
  details: 'Call queue',
  none: 'No queue chosen',
  noneHint: 'Choose a queue to see who waits in it, and what its agents do.',
  back: 'Back',
  close: 'Close',
  today: 'Today',
  answered: (count: number) => `${count.toLocaleString('en')} answered`,
  abandoned: (count: number) => `${count.toLocaleString('en')} abandoned`,
  level: (percent: string) => `${percent} in time`,
  filter: 'What of this queue',
  filters: { waiting: 'WAITING', agents: 'AGENTS' },
  counted: (filter: string, count: number) => `${filter} (${count.toLocaleString('en')})`,

  /** Who waits. */
  callers: 'Callers',
  position: (position: number) => `Position ${position}`,
  waitingFor: 'Waiting for',
  states: { waiting: 'Waiting', ringing: 'Ringing', callback: 'Callback' },
  callbackHint: 'Has hung up, and is called back when it is their turn.',
  pickUp: 'Pick Up',
  pickUpParty: (who: string) => `Pick Up ${who}`,
  notPicked: 'The caller could not be picked up',
  noCallers: 'Nobody waits.',
  noCallersHint: 'Whoever calls this queue is shown here until they are answered.',

  /** Agents. */
  agents: 'Agents',
  noAgents: 'This queue has no agents.',
  noAgentsHint: 'Your administrator adds people to it. Until then nobody answers here.',
  statuses: {
    online: 'Online',
    offline: 'Offline',
    lunch: 'Lunch',
    break: 'Break',
    meeting: 'Meeting',
    other: 'Other',
    'not-answering': 'Not Answering',
  },
  activities: {
    ready: 'Ready',
    ringing: 'Ringing',
    'on-call': 'On a call',
    'wrap-up': 'Wrap-up',
    away: '',
    unreachable: 'No phone',
  },
  with: (who: string) => `with ${who}`,
  inStatus: (status: string) => `In ${status} for`,
  inActivity: (activity: string) => `${activity} for`,
  statusOf: (who: string, status: string) => `${status}, status of ${who}`,
  setStatus: 'Set status',
  setStatusOf: (who: string) => `Set the status of ${who}`,
  notSet: 'The status could not be set',

  /** Taking part in the call of an agent. */
  supervise: { listen: 'Listen', whisper: 'Whisper', barge: 'Barge' },
  superviseHint: {
    listen: 'You hear both. Nobody hears you.',
    whisper: 'You hear both. Only the agent hears you.',
    barge: 'You hear both, and both hear you.',
  },
  superviseParty: {
    listen: (who: string) => `Listen to ${who}`,
    whisper: (who: string) => `Whisper to ${who}`,
    barge: (who: string) => `Barge into the call of ${who}`,
  },
  inCallOf: (who: string) => `In the call of ${who}`,
  mode: 'How you take part',
  leave: 'Leave',
  notSupervised: 'You could not join the call',
  notChanged: 'You take part as before',

  /** Where there is nothing to show. */
  empty: 'You are in no queue',
  emptyHint: 'Your administrator can add you to one, or create the first one.',
  failed: 'The queues could not be loaded',
  offline: 'The server cannot be reached; this may be out of date.',
  unreachable: 'The server cannot be reached',
  unreachableHint: 'The queues are shown again as soon as the server answers.',
  signedOut: 'You are signed out',
  signedOutHint: 'Sign in to see your queues.',
  noScope: 'No call queues to show',
  noScopeHint:
    'This page is for Call Center Agents, Supervisors, Site Managers and Office Managers. Ask your administrator to change your user scope.',
  unavailable: 'There is no call center',
  unavailableHint: 'Your phone system has no queues that can be watched here.',
};
