import '@hubline/hub-conversation-list/define.js';
import '@hubline/hub-message-composer/define.js';
import '@hubline/hub-message-thread/define.js';
import { defineElement } from '@hubline/element';
import { ConversationPane } from './conversation-pane.ts';
import { HubMessages } from './hub-messages.ts';
import { MembersPanel } from './members-panel.ts';
import { MoreMenu } from './more-menu.ts';
import { NewConversation } from './new-conversation.ts';
import { RecipientsField } from './recipients-field.ts';
import { RenameForm } from './rename-form.ts';

defineElement(MoreMenu);
defineElement(RecipientsField);
defineElement(RenameForm);
defineElement(MembersPanel);
defineElement(ConversationPane);
defineElement(NewConversation);
defineElement(HubMessages);
