export { HubDeviceSettings } from './hub-device-settings.ts';
