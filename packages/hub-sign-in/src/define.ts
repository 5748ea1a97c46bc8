import { defineElement } from '@hubline/element';
import { HubSignIn } from './hub-sign-in.ts';
import { SignInCode } from './sign-in-code.ts';

defineElement(HubSignIn);
defineElement(SignInCode);
