export type { Audit, Ledger } from './ledger';
export { createLedger } from './ledger';
export { leaksOf, secretsIn } from './secrets';
