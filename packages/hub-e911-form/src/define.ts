import { defineElement } from '@hubline/element';
import { AccountAuthentication } from './account-authentication.ts';
import { AddressForm } from './address-form.ts';
import { HubE911Form } from './hub-e911-form.ts';

defineElement(HubE911Form);
defineElement(AddressForm);
defineElement(AccountAuthentication);
