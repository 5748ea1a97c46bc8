import { defineElement } from '@hubline/element';
import { ChangePassword } from './change-password.ts';
import { HubAccountSecurity } from './hub-account-security.ts';
import { RecoveryCodes } from './recovery-codes.ts';
import { SecondFactor } from './second-factor.ts';
import { SecretField } from './secret-field.ts';
import { SessionList } from './session-list.ts';

defineElement(SecretField);
defineElement(ChangePassword);
defineElement(RecoveryCodes);
defineElement(SecondFactor);
defineElement(SessionList);
defineElement(HubAccountSecurity);
