import { phoneName } from '../phones/phone-name.ts';

/** What a person would call the browser or program of a request: `Chrome on Windows`; empty where it did not say. */
export function deviceInWords(userAgent: string): string {
  return userAgent.trim() === '' ? '' : phoneName(userAgent, userAgent).name;
}
