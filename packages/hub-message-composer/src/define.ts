import { defineElement } from '@hubline/element';
import { HubMessageComposer } from './hub-message-composer.ts';

defineElement(HubMessageComposer);
