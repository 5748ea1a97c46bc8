export { HubAgentStatus } from './hub-agent-status.ts';
