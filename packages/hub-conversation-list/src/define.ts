import { defineElement } from '@hubline/element';
import { ConversationRows } from './conversation-rows.ts';
import { HubConversationList } from './hub-conversation-list.ts';

defineElement(ConversationRows);
defineElement(HubConversationList);
