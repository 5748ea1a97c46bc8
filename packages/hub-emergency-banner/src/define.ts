import { defineElement } from '@hubline/element';
import { HubEmergencyBanner } from './hub-emergency-banner.ts';

defineElement(HubEmergencyBanner);
