import { defineElement } from '@hubline/element';
import { HubDeviceSettings } from './hub-device-settings.ts';

defineElement(HubDeviceSettings);
