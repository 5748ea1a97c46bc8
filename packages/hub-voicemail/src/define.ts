import '@hubline/hub-audio-player/define.js';
import '@hubline/hub-sound-recorder/define.js';
import { defineElement } from '@hubline/element';
import { ForwardDialog } from './forward-dialog.ts';
import { HubVoicemail } from './hub-voicemail.ts';
import { MessageDetails } from './message-details.ts';
import { MessageList } from './message-list.ts';
import { RecipientField } from './recipient-field.ts';

defineElement(MessageList);
defineElement(MessageDetails);
defineElement(RecipientField);
defineElement(ForwardDialog);
defineElement(HubVoicemail);
