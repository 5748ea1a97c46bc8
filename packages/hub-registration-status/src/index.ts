export { HubRegistrationStatus } from './hub-registration-status.ts';
