import { defineElement } from '@hubline/element';
import { HublineCommands } from './hubline-commands.ts';
import { HublineShortcuts } from './hubline-shortcuts.ts';

defineElement(HublineCommands);
defineElement(HublineShortcuts);
