import { icon, notificationsIcon, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/** Asks whether notifications are wanted, before the browser does in its own words. */
export function questionCard(options: {
  readonly words: Strings['notifications'];
  /** The browser asks at this moment. */
  readonly asking: boolean;
  readonly accept: () => void;
  readonly decline: () => void;
}): TemplateResult {
  const { words, asking, accept, decline } = options;
  return html`<section class="card" part="question" aria-labelledby="question">
    <span class="sign">${icon(notificationsIcon)}</span>
    <p id="question">${asking ? words.asking : words.question}</p>
    <div class="acts">
      <button
        class="button primary"
        part="turn-on"
        type="button"
        aria-busy=${asking}
        ?disabled=${asking}
        @click=${accept}
      >
        ${words.turnOn}
      </button>
      <button
        class="button ghost"
        part="not-now"
        type="button"
        ?disabled=${asking}
        @click=${decline}
      >
        ${words.notNow}
      </button>
    </div>
  </section>`;
}
