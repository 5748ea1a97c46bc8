/** Port: makes one stream out of several. */
export interface AudioMixer {
  /** All of `streams` added up, until `close`. The tracks of `streams` stay their owners'. */
  mix(streams: readonly MediaStream[]): { readonly stream: MediaStream; close(): void };
}
