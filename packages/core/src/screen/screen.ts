/** The screen stays on for as long as it is held, unless the browser takes that back. */
export interface ScreenHold {
  readonly released: boolean;
  release(): Promise<void>;
}

/** Port: the screen of the device. */
export interface Screen {
  /** Keeps it on; null where that is refused, as to a page that nobody sees. */
  keepOn(): Promise<ScreenHold | null>;
  /** Calls back when the page is shown again or hidden. Returns the undo. */
  watch(looked: () => void): () => void;
}
