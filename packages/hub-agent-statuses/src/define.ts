import { defineElement } from '@hubline/element';
import { HubAgentStatuses } from './hub-agent-statuses.ts';
import { StatusForm } from './status-form.ts';

defineElement(StatusForm);
defineElement(HubAgentStatuses);
