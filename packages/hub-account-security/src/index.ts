export { HubAccountSecurity } from './hub-account-security.ts';
