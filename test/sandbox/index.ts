export type { Fault } from './faults';
export type { Journaled, Sandbox, SandboxOptions } from './server';
export { startSandbox } from './server';
export { messagesOf } from './services/messages';
export { addDepartment, department, departmentsOf } from './services/organisation';
export { peopleOf, person } from './services/people';
export { SANDBOX_APP } from './tokens';
