import { defineElement } from './define-element.ts';
import { HubProvider } from './hub-provider.ts';

defineElement(HubProvider);
