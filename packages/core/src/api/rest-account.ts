/** What is asked of the profile, of account security, of emergency addresses and of Web Push, fetched with the first question. */
export { RestEmergency } from './rest-emergency.ts';
export { RestProfile } from './rest-profile.ts';
export { RestPush } from './rest-push.ts';
export { RestSecurity } from './rest-security.ts';
