export type { Fault } from './faults';
export type { Journaled, Sandbox, SandboxOptions } from './server';
export { startSandbox } from './server';
export { approvalInstancesOf } from './services/approvals';
export { messagesOf } from './services/messages';
export { tasksOf } from './services/tasks';
export { SANDBOX_APP } from './tokens';
