import { defineElement } from '@hubline/element';
import { HubMessageThread } from './hub-message-thread.ts';
import { PictureViewer } from './picture-viewer.ts';

defineElement(PictureViewer);
defineElement(HubMessageThread);
