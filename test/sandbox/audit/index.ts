export type { Audit, Ledger } from './ledger';
export { createLedger } from './ledger';
export type { Leak } from './secrets';
export { leaksOf, secretsIn } from './secrets';
