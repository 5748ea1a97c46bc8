import { defineElement } from '@hubline/element';
import { HubVoicemailPin } from './hub-voicemail-pin.ts';

defineElement(HubVoicemailPin);
