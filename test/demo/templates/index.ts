export type { Staging, Template } from './template';
export { isFeishuTrigger, notesOf, readTemplates, startOf, withChosen } from './template';
export { stagings } from './stagings';
export { AGENT_STUB, rehearsal, templates } from './rehearsal';
export { unsaidIn } from './scopes';
