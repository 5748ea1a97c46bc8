import { defineElement } from '@hubline/element';
import { HubQueuePanel } from './hub-queue-panel.ts';
import { QueueAgents } from './queue-agents.ts';
import { QueueCallers } from './queue-callers.ts';
import { QueueDetails } from './queue-details.ts';
import { SupervisionBar } from './supervision-bar.ts';

defineElement(QueueCallers);
defineElement(QueueAgents);
defineElement(QueueDetails);
defineElement(SupervisionBar);
defineElement(HubQueuePanel);
