export { HubWallboard } from './hub-wallboard.ts';
