export type { CredentialStore } from './credentials';
export type { Engine, NodeResult, NodeSettings, RunResult, WorkflowJson } from './harness';
export { startEngine } from './harness';
export type { Looked } from './lookUp';
export { lookUp } from './lookUp';
export type { Stage } from './stage';
export { openStage } from './stage';
