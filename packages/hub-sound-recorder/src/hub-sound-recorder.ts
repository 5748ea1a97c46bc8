import type { Sound } from '@hubline/core';
import { HubElement } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

/**
 * Records the microphone through `hub.studio`, and lets one hear what was recorded before it is used.
 *
 * @tag hub-sound-recorder
 * @summary Records a sound: level, length, play back, trim, record again.
 * @fires {HubSoundChangedEvent} hub-sound-changed - What was recorded is ready, was trimmed, or is gone.
 * @fires {HubRecordingChangedEvent} hub-recording-changed - A recording began, or is over.
 * @csspart record - The button that records.
 * @csspart stop - The button that ends the recording.
 */
export class HubSoundRecorder extends HubElement {
  static readonly tagName = 'hub-sound-recorder';

  /** What is ready to be used; set one to have it heard and trimmed here as if it had been recorded. */
  @property({ attribute: false }) sound: Sound | undefined;

  /** The longest that may be recorded, in seconds. */
  @property({ type: Number, attribute: 'max-seconds' }) maxSeconds = 120;

  /** What is recorded, for assistive technology: `Spoken comment`. */
  @property() label = '';

  /** Nothing can be changed now, as while it is sent. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Whether a recording goes on. */
  get recording(): boolean {
    return false;
  }

  /** Ends the recording that goes on, as `Stop` does; resolves when its sound is there, or why it is not is said. */
  async stop(): Promise<void> {}

  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-sound-recorder': HubSoundRecorder;
  }
}
