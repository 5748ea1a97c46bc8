import { defineElement } from '@hubline/element';
import { HublineAppearance } from './hubline-appearance.ts';

defineElement(HublineAppearance);
