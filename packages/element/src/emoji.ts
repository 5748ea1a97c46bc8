export { HubEmojiPicker } from './emoji/hub-emoji-picker.ts';
export { HubEmojiEvent } from './emoji/hub-emoji-picker.events.ts';
