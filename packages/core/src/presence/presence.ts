/** What a colleague is doing. `offline`: no phone of theirs is connected. */
export type PresenceState = 'ready' | 'ringing' | 'busy' | 'away' | 'offline';

export interface Presence {
  /** The colleague's user id, which is also the id of their contact. */
  readonly id: string;
  readonly state: PresenceState;
}
