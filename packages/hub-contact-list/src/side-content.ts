import type { Contact, Hub, PresenceState } from '@hubline/core';
import { contactsIcon, type SomeStrings, type Strings } from '@hubline/element';
import { listMessage } from '@hubline/element/list.js';
import { html, type TemplateResult } from 'lit';
import type { Importing } from './importing.ts';
import type { Side } from './side.ts';

interface SideContent {
  readonly hub: Hub | undefined;
  readonly strings: SomeStrings | undefined;
  readonly words: Strings['contacts'];
  /** Whose details are open, as it is now; null where it is not there any more. */
  readonly contact: Contact | null | undefined;
  readonly presences: ReadonlyMap<string, PresenceState> | undefined;
  /** Id of the person who looks. */
  readonly self: string | undefined;
  readonly canCall: boolean;
  /** Colleagues can be written to. */
  readonly canChat: boolean;
  /** Outside numbers can. */
  readonly canText: boolean;
  readonly canWrite: boolean;
  readonly importing: Pick<Importing, 'now' | 'done'>;
}

/** What is open beside the list. It tells of what is done by events that bubble to whoever has opened it. */
export function sideContent(side: Side | undefined, given: SideContent): TemplateResult {
  const { hub, strings, words, contact, canCall, canWrite, importing } = given;
  switch (side?.kind) {
    case 'details':
      return html`<hub-contact-details
        .hub=${hub}
        .strings=${strings}
        .contact=${contact}
        .presence=${contact?.source === 'directory' ? given.presences?.get(contact.id) : undefined}
        .isSelf=${side.id === given.self}
        .canCall=${canCall}
        .canChat=${given.canChat}
        .canText=${given.canText}
        .canWrite=${canWrite}
      ></hub-contact-details>`;
    case 'form':
      return html`<hub-contact-form
        .hub=${hub}
        .strings=${strings}
        .contact=${side.contact}
        .draft=${side.draft}
      ></hub-contact-form>`;
    case 'files':
      return html`<hub-contact-files
        .hub=${hub}
        .strings=${strings}
        .now=${importing.now}
        .done=${importing.done}
        .canWrite=${canWrite}
      ></hub-contact-files>`;
    case undefined:
      return listMessage({ icon: contactsIcon, what: words.none, hint: words.noneHint });
  }
}
