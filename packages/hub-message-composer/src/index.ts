export { HubMessageComposer, type AddedToDraft } from './hub-message-composer.ts';
export { HubMessageDraftEvent, HubMessageSentEvent } from './hub-message-composer.events.ts';
