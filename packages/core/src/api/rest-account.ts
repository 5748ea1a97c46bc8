/** What is asked of the profile, of account security and of emergency addresses, fetched with the first question. */
export { RestEmergency } from './rest-emergency.ts';
export { RestProfile } from './rest-profile.ts';
export { RestSecurity } from './rest-security.ts';
