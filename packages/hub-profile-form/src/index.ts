export { HubProfileForm } from './hub-profile-form.ts';
