export { HubRecentCalls } from './hub-recent-calls.ts';
