export { executeNode } from './executeNode';
export { resumeNode } from './resume';
export { waitingTooltip, waitingWebhooks } from './waitingWebhooks';
export { authenticationProperty, closingProperties } from './sharedProperties';
