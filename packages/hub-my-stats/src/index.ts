export { HubMyStats } from './hub-my-stats.ts';
export { HubTabChosenEvent } from '@hubline/element/list.js';
