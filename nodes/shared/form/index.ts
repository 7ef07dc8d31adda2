export { resourceProperties } from './properties';
export type { JsonSchema } from './schema';
export { envelopeSchema } from './schema';
