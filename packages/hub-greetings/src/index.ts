export { HubGreetings } from './hub-greetings.ts';
