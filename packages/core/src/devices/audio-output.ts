export type Tone = 'ringtone' | 'ringback' | 'busy' | 'reorder';

/** Port: what the person hears. */
export interface AudioOutput {
  /** Plays the remote party. Returns the undo. */
  play(stream: MediaStream): () => void;
  /** Plays a tone until undone; `busy` and `reorder` end by themselves after a few seconds. Returns the undo. */
  tone(tone: Tone): () => void;
  /** A short key click in the tone of the DTMF digit. */
  key(digit: string): void;
}
