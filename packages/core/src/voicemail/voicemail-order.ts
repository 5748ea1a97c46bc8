import { newestFirst as newestFirstBy } from '../reactive/newest-first.ts';
import type { Voicemail } from './voicemail.ts';

/** By when it arrived in this mailbox. */
export const newestFirst = newestFirstBy<Voicemail>(({ receivedAt }) => receivedAt);
