import { defineElement } from '@hubline/element';
import { HubSignIn } from './hub-sign-in.ts';

defineElement(HubSignIn);
