import type { UploadProgress } from '@hubline/core';
import type { Strings } from '@hubline/element';
import type { PictureState } from './loaded-pictures.ts';
import type { MessageRow } from './thread-rows.ts';

/** What is being done with one message. */
export type Doing =
  | { readonly kind: 'react' }
  | {
      readonly kind: 'edit';
      readonly text: string;
      readonly fault?: string;
      readonly pending: boolean;
    }
  | { readonly kind: 'delete'; readonly fault?: string; readonly pending: boolean };

/** What may be done with it. */
export interface Allowed {
  readonly react: boolean;
  readonly reply: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly copy: boolean;
}

/** How far one of mine got, as it is said below it. */
export interface Status {
  readonly text: string;
  readonly kind: 'waiting' | 'on-its-way' | 'there' | 'failed';
  readonly progress: UploadProgress | null;
}

/** All that the row of a message shows: where it is the same as before, the row is left as it is. */
export interface MessageRowState {
  readonly row: MessageRow;
  /** Tab leads to it. */
  readonly isTabStop: boolean;
  /** Its toolbar is there. */
  readonly isActive: boolean;
  /** It was jumped to. */
  readonly isFound: boolean;
  readonly isExpanded: boolean;
  readonly doing: Doing | undefined;
  readonly allowed: Allowed;
  readonly status: Status | undefined;
  readonly pictures: readonly PictureState[];
  readonly isJoining: boolean;
  readonly selfId: string | undefined;
  /** By user id. */
  readonly names: ReadonlyMap<string, string>;
  /** To the question whether it is to be deleted; always the same object. */
  readonly answers: { readonly remove: () => void; readonly keep: () => void };
  readonly words: Strings['messageThread'];
  readonly common: Strings['common'];
  readonly conversations: Strings['conversations'];
}
