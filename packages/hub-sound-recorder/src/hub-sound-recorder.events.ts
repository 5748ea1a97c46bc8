import type { Sound } from '@hubline/core';

/** What was recorded is ready, was trimmed, or is gone. */
export class HubSoundChangedEvent extends Event {
  static readonly type = 'hub-sound-changed';
  /** Undefined where there is none any more. */
  readonly sound: Sound | undefined;

  constructor(sound: Sound | undefined) {
    super(HubSoundChangedEvent.type, { bubbles: true, composed: true });
    this.sound = sound;
  }
}

/** A recording began, or is over. */
export class HubRecordingChangedEvent extends Event {
  static readonly type = 'hub-recording-changed';
  /** Whether it goes on. */
  readonly recording: boolean;

  constructor(recording: boolean) {
    super(HubRecordingChangedEvent.type, { bubbles: true, composed: true });
    this.recording = recording;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-sound-changed': HubSoundChangedEvent;
    'hub-recording-changed': HubRecordingChangedEvent;
  }
}
