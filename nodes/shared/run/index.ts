export { executeNode } from './executeNode';
export type { Surroundings } from './execution';
export { resumeNode } from './resume';
export { waitingTooltip, waitingWebhooks } from './waitingWebhooks';
export { authenticationProperty, closingProperties } from './sharedProperties';
