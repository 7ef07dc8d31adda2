import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

import { FEISHU } from '../n8n/nodes.mjs';
import { itemsOf } from '../n8n/rest.mjs';
import { startScriptedModel } from '../n8n/scriptedModel.mjs';
import { chosen, isFeishuTrigger, startOf, templates } from '../n8n/templates.mjs';
import { until } from '../n8n/until.mjs';

const require = createRequire(import.meta.url);
const { tasksOf } = require('../../sandbox/index.ts');
const { bodyOf } = require('../../sandbox/sending/index.ts');

const TASK = { summary: 'Order the cake', due: '2026-12-01 10:00:00' };
const CLOSING = 'I have noted the task.';

/** The template that the README shows. */
const ASSISTANT = 'ai-assistant-in-a-chat.json';

/** The templates of docs/templates, as somebody uses them who imports one: credential, choices, publish. */
export async function checkTemplates(check, stage, { editor, page, shot }) {
	const { rest, sandbox } = stage;
	const model = await startScriptedModel(TASK, CLOSING);
	const openAi = await rest.createCredential({
		name: 'Scripted model of the templates',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
	const others = {
		'@n8n/n8n-nodes-langchain.lmChatOpenAi': {
			openAiApi: { id: openAi.id, name: openAi.name },
		},
	};
	for (const template of templates()) {
		await check(`the template "${template.workflow.name}" does what it says`, async () => {
			const made = await rest.createWorkflow(chosen(template, stage.credential, others));
			const before = sandbox.journal.length;
			const execution = await started(stage, made, template.staging);
			assert.equal(execution.status, 'success');
			const nodes = made.nodes.filter(({ type }) => type === FEISHU);
			const envelopes = Object.fromEntries(
				nodes.map(({ name }) => [name, itemsOf(execution, name)]),
			);
			const traces = { requests: sandbox.journal.slice(before), world: sandbox.world };
			assert.equal(template.staging.check(envelopes, traces), '');
			if (template.file !== ASSISTANT) return;
			await editor.openWorkflow(made);
			await page.getByTestId('canvas-node').filter({ hasText: 'AI Agent' }).waitFor();
			await shot('assistant');
		});
	}
	await check(
		'the assistant of the template used its tool and answered in the thread',
		async () => {
			const made = [...tasksOf(sandbox.world).values()].filter(
				({ summary }) => summary === TASK.summary,
			);
			assert.equal(made.length, 1);
			assert.match(JSON.stringify(made), /ou_ada/);
		},
	);
	model.stop();
}

/** Starts a workflow as its trigger is started: by an event, by a request, by hand. */
async function started(stage, made, { begin, asks }) {
	const { rest, sandbox } = stage;
	const start = startOf(made);
	const begun = begin(sandbox.world);
	if (start.type.endsWith('.scheduleTrigger')) return await rest.run(made, start.name);
	await rest.publish(made);
	try {
		await trigger(stage, start, begun);
		const id = await idOfExecution(rest, made);
		if (asks !== undefined) {
			await until('it waits', async () => (await rest.execution(id)).status === 'waiting');
			await push(sandbox, asks.answer(sandbox.world));
		}
		return await rest.finished(id);
	} finally {
		await rest.unpublish(made);
		// The next event must not go to a connection that is about to be closed.
		await until('nothing is open', async () => stage.sandbox.sockets.open.size === 0);
	}
}

async function trigger({ sandbox, n8n }, start, begun) {
	if (isFeishuTrigger(start)) {
		await push(sandbox, begun);
	} else if (start.type.endsWith('.formTrigger')) {
		const form = new FormData();
		start.parameters.formFields.values.forEach(({ fieldLabel }, index) => {
			form.append(`field-${index}`, begun[fieldLabel]);
		});
		const address = `${n8n.origin}/form/${start.webhookId}`;
		assert.equal((await fetch(address, { method: 'POST', body: form })).status, 200);
	} else {
		const address = `${n8n.origin}/webhook/${start.parameters.path}`;
		const headers = { 'content-type': 'application/json' };
		const request = { method: 'POST', headers, body: JSON.stringify(begun.body) };
		assert.equal((await fetch(address, request)).status, 200);
	}
}

async function push(sandbox, occurrence) {
	await until('n8n is connected', async () => sandbox.sockets.open.size > 0);
	await sandbox.sockets.push(bodyOf(occurrence, '', Date.now()));
}

async function idOfExecution(rest, { id }) {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	return await until('it was started', async () => {
		const { results } = await rest.call('GET', `/executions?filter=${filter}&limit=1`);
		return results[0]?.id;
	});
}
