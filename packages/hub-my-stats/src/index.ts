export { HubMyStats } from './hub-my-stats.ts';
