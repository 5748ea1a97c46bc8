import { defineElement } from '@hubline/element';
import { CameraSetting } from './camera-setting.ts';
import { HubDeviceSettings } from './hub-device-settings.ts';

defineElement(CameraSetting);
defineElement(HubDeviceSettings);
