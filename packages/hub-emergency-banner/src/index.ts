export { HubEmergencyBanner } from './hub-emergency-banner.ts';
export { HubEmergencyAddressEvent } from './hub-emergency-banner.events.ts';
