export type Tone = 'ringtone' | 'ringback' | 'busy' | 'reorder';

/** Where sound comes out: calls, tones and clicks by the speaker, what calls for attention by the ringer. */
export type AudioOutputKind = 'speaker' | 'ringer';

/** Port: what the person hears. */
export interface AudioOutput {
  /** The device that is used from now on, also for what sounds already; null for what the system uses. */
  use(kind: AudioOutputKind, id: string | null): void;
  /** Plays a few notes there. */
  test(kind: AudioOutputKind): void;
  /** Plays the remote party. Returns the undo. */
  play(stream: MediaStream): () => void;
  /** Plays a tone until undone; `busy` and `reorder` end by themselves after a few seconds. Returns the undo. */
  tone(tone: Tone): () => void;
  /** A short key click in the tone of the DTMF digit. */
  key(digit: string): void;
}
