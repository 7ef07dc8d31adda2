import type { INodeExecutionData } from 'n8n-workflow';

import type { OwnTypes, Stage, WorkflowJson } from '../../engine';
import type { Check } from '../expected';
import { unsaidIn } from './scopes';
import { stagings } from './stagings';
import { putOutByTrigger, withPlainTrigger } from './start';
import type { Staging, Template } from './template';
import { isFeishuTrigger, notesOf, readTemplates, withChosen } from './template';

/** In place of n8n's agent, which has no language model here. */
export const AGENT_STUB: OwnTypes = {
	'@n8n/n8n-nodes-langchain.agent': async function () {
		return [this.getInputData().map(() => ({ json: { output: 'At four.' } }))];
	},
};

/** A template and how it is tried. */
export interface Staged extends Template {
	readonly staging: Staging;
}

/**
 * All templates.
 * @throws Error for a file without a staging, and a staging without a file
 */
export function templates(): Staged[] {
	const read = readTemplates();
	const files = read.map(({ file }) => file).join();
	const staged = Object.keys(stagings).sort().join();
	if (files !== staged) {
		throw new Error(
			`docs/templates has ${files}, but test/demo/templates/stagings.ts tries ${staged}`,
		);
	}
	return read.map((template) => ({ ...template, staging: stagings[template.file] }));
}

/** A template as the bare engine runs it: with what its user chooses, a credential, and what its trigger put out. */
export async function rehearsal(stage: Stage, { file, workflow, staging }: Staged) {
	const chosen = withCredential(withChosen(workflow, staging));
	const begun = staging.begin(stage.sandbox.world);
	const { journal } = stage.sandbox;
	const before = journal.length;
	const input: INodeExecutionData[] = await putOutByTrigger(stage, chosen, begun);
	const check: Check = (envelopes, traces) => {
		if (input.length === 0) return 'should be started by its event';
		const events = workflow.nodes
			.filter(isFeishuTrigger)
			.flatMap(({ parameters }) => [parameters.events].flat().map(String));
		// What the trigger asked for counts in.
		const requests = journal.slice(before);
		const unsaid = notesOf(workflow).flatMap((note) => unsaidIn(note, requests, events));
		if (unsaid.length > 0) return `should name in its notes: ${unsaid.join(', ')}`;
		// Nobody answers on the bare engine.
		return (staging.asks ?? staging).check(envelopes, traces);
	};
	return { file, workflow: withPlainTrigger(chosen), input, check };
}

function withCredential(workflow: WorkflowJson): WorkflowJson {
	const credentials = { feishuApi: { id: 'app', name: 'Feishu sandbox' } };
	const nodes = workflow.nodes.map((node) =>
		node.type.startsWith('n8n-nodes-feishu-suite.') ? { ...node, credentials } : node,
	);
	return { ...workflow, nodes };
}
