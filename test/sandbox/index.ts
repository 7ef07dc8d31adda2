export type { Fault } from './faults';
export type { Journaled, Sandbox, SandboxOptions } from './server';
export { startSandbox } from './server';
export { basesOf, wikiPagesOf } from './services/bases';
export { messagesOf } from './services/messages';
export { SANDBOX_APP } from './tokens';
