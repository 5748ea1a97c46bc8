import { html, type TemplateResult } from 'lit';
import { logo } from './logo.ts';
import { appWords } from './words.ts';

/** What someone sees who is not signed in. */
export function entrance(): TemplateResult {
  return html`<main class="entrance">
    <hub-sign-in>
      <div class="title" slot="heading">
        ${logo()}
        <h1>${appWords().app}</h1>
      </div>
    </hub-sign-in>
  </main>`;
}
