import { defineElement } from '@hubline/element';
import { HubAgentStatus } from './hub-agent-status.ts';

defineElement(HubAgentStatus);
