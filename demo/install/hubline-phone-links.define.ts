import { defineElement } from '@hubline/element';
import { HublinePhoneLinks } from './hubline-phone-links.ts';

defineElement(HublinePhoneLinks);
