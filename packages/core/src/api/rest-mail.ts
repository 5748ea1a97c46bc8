/** What is asked of the mailbox and of the greetings, fetched with the first question. */
export { RestGreetings } from './rest-greetings.ts';
export { RestVoicemails } from './rest-voicemails.ts';
