import { defineElement } from '@hubline/element';
import { HubCallVideo } from './hub-call-video.ts';

defineElement(HubCallVideo);
