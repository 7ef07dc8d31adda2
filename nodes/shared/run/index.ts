export { executeNode } from './executeNode';
export { authenticationProperty, closingProperties } from './sharedProperties';
