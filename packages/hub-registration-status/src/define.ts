import { defineElement } from '@hubline/element';
import { HubRegistrationStatus } from './hub-registration-status.ts';

defineElement(HubRegistrationStatus);
