export { HubAgentStatuses } from './hub-agent-statuses.ts';
