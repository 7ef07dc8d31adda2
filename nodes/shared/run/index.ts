export { executeNode } from './executeNode';
export type { Surroundings } from './execution';
export { authenticationProperty, closingProperties } from './sharedProperties';
