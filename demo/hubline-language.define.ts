import { defineElement } from '@hubline/element';
import { HublineLanguage } from './hubline-language.ts';

defineElement(HublineLanguage);
