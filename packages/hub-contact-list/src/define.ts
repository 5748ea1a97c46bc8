import { defineElement } from '@hubline/element';
import { AwaySwitch } from './away-switch.ts';
import { ContactDetails } from './contact-details.ts';
import { ContactFiles } from './contact-files.ts';
import { ContactForm } from './contact-form.ts';
import { ContactRows } from './contact-rows.ts';
import { HubContactList } from './hub-contact-list.ts';

defineElement(AwaySwitch);
defineElement(ContactRows);
defineElement(ContactDetails);
defineElement(ContactForm);
defineElement(ContactFiles);
defineElement(HubContactList);
