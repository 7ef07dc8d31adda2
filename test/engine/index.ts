export type { CredentialStore } from './credentials';
export type { Engine, NodeResult, NodeSettings, RunResult, WorkflowJson } from './harness';
export { startEngine } from './harness';
export type { Stage } from './stage';
export { openStage } from './stage';
