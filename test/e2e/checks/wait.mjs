import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

import { MANUAL, sendText, to, trigger, workflow } from '../n8n/nodes.mjs';
import { itemsOf } from '../n8n/rest.mjs';
import { messagesOf, SANDBOX_APP, textsOf } from '../n8n/sandbox.mjs';
import { startScriptedModel } from '../n8n/scriptedModel.mjs';
import { until } from '../n8n/until.mjs';

const require = createRequire(import.meta.url);
const { bodyOf } = require('../../sandbox/sending/index.ts');
const { sealed } = require('../../../nodes/shared/relay/index.ts');
const { buttonsOf, formOf } = require('../../engine/person.ts');

export const FEISHU_REVIEW = 'n8n-nodes-feishu-suite.feishuHitlTool';

const FORM = {
	responseType: 'customForm',
	formFields: {
		rows: [
			{ fieldLabel: 'Reason', fieldType: 'textarea', requiredField: true },
			{ fieldLabel: 'Size', fieldType: 'dropdown', fieldOptions: 'S, M' },
		],
	},
};
const DOUBLE = { values: { approvalType: 'double' } };

/** Send and Wait for Response: in the browser, in Feishu, and as the human review of an agent. */
export async function checkWait(check, { rest, sandbox, credential }, { page }) {
	const asking = (parameters) =>
		sendText(credential, {
			...{ operation: 'sendAndWait', message: 'Is it **good**?', msgType: undefined },
			...{ text: undefined, approvalOptions: DOUBLE, output: 'items', ...parameters },
		});
	/** Starts a run and waits until it waits. */
	const asked = async (name, parameters) => {
		const made = await rest.createWorkflow(workflow(name, [MANUAL, asking(parameters)]));
		return await started(made);
	};
	const started = async (made) => {
		const before = messagesOf(sandbox.world).length;
		const executionId = await rest.start(made, MANUAL.name);
		await until('it waits', async () => {
			const { status } = await rest.execution(executionId);
			return status === 'waiting';
		});
		const sent = messagesOf(sandbox.world).slice(before);
		assert.equal(sent.length, 1);
		return { id: executionId, buttons: buttonsOf(JSON.parse(sent[0].body.content)) };
	};
	const answerTo = async ({ id }) => itemsOf(await rest.finished(id), 'Feishu')[0];
	const isWaiting = async ({ id }) => (await rest.execution(id)).status === 'waiting';
	const post = async (url, body) => await fetch(url, { method: 'POST', body: formOf(body) });
	const opened = async (url) => {
		const tab = await page.context().newPage();
		await tab.goto(url);
		return tab;
	};

	// n8n looks once a minute for what has waited long enough.
	const limit = new Date(Date.now() + 15_000).toISOString();
	const limitWaitTime = {
		values: { limitType: 'atSpecifiedTime', maxDateAndTime: limit },
	};
	const late = await asked('Asks in vain', { options: { limitWaitTime } });

	await check('a question is answered in a browser, once, and not by a look at it', async () => {
		const one = await asked('Asks in the browser');
		const [yes, no] = one.buttons.map(({ link }) => link);
		assert.match(await (await fetch(yes)).text(), /Is it <b>good<\/b>\?/);
		assert.equal((await fetch(yes.replace('approved=true', 'approved=false'))).status, 401);
		assert.equal((await fetch(yes.replace(/signature=\w+/, ''))).status, 401);
		assert.ok(await isWaiting(one));
		const tab = await opened(no);
		await tab.getByRole('button', { name: 'Decline' }).click();
		await tab.getByText('Answer recorded').waitFor();
		const { data } = await answerTo(one);
		assert.equal(data.approved, false);
		assert.match(data.respondedAt, /^\d{4}-/);
		await tab.goto(yes);
		assert.match(await tab.content(), /no action|already/i);
		await tab.close();
	});

	await check('a form is filled in in a browser', async () => {
		const one = await asked('Asks for a form', { ...FORM, output: 'envelope' });
		const tab = await opened(one.buttons[0].link);
		await tab.getByLabel('Reason').fill('Because <it> is');
		await tab.getByLabel('Size').selectOption('M');
		await tab.getByRole('button', { name: 'Submit' }).click();
		await tab.getByText('Answer recorded').waitFor();
		await tab.close();
		const envelope = await answerTo(one);
		assert.equal(envelope.data.Reason, 'Because <it> is');
		assert.equal(envelope.data.Size, 'M');
		assert.match(envelope.Summary, /^Answered at /);
	});

	const events = { receiveBy: 'longConnection', events: ['im.message.receive_v1'] };
	const listener = await rest.createWorkflow(
		workflow('Any trigger of the app', [trigger(credential, 'Listener', events)]),
	);
	await rest.publish(listener);
	const click = async (value, filled = {}) => {
		const action = { tag: 'button', value, form_value: filled };
		const operator = { open_id: 'ou_ada' };
		const event = { operator, action, context: { open_message_id: 'om_asked' } };
		const body = bodyOf({ type: 'card.action.trigger', event }, '', Date.now());
		return (await sandbox.sockets.push(body)).data;
	};

	await check('a question is answered in Feishu, and by nobody who made it up', async () => {
		const options = { approvers: 'ou_ada' };
		const one = await asked('Asks in Feishu', { buttons: 'inFeishu', options });
		const [yes, no] = one.buttons.map(({ value }) => value);
		const pressed = {
			operator: { open_id: 'ou_ada' },
			answer: {},
			messageId: '',
			time: Date.now(),
		};
		for (const body of [
			{},
			pressed,
			sealed('guessed secret', yes.n8n, pressed),
			sealed(SANDBOX_APP.appSecret, no.n8n, pressed),
			sealed(SANDBOX_APP.appSecret, yes.n8n, { ...pressed, time: Date.now() - 100_000 }),
		]) {
			assert.equal((await post(yes.n8n, body)).status, 401);
		}
		assert.equal((await fetch(yes.n8n)).status, 401);
		assert.match(
			(await click({ n8n: 'https://n8n.example.com/webhook-waiting/1/2' })).toast.content,
			/another n8n/,
		);
		assert.ok(await isWaiting(one));
		const { toast, card } = await click(yes);
		assert.equal(toast.type, 'success');
		assert.match(JSON.stringify(card.data), /Approve.*<at id=ou_ada><\/at>/);
		const { data } = await answerTo(one);
		assert.equal(data.approved, true);
		assert.deepEqual(data.respondedBy, { open_id: 'ou_ada' });
		assert.match((await click(yes)).toast.content, /already|any more/);
	});

	await check('a form is filled in in Feishu', async () => {
		const one = await asked('Asks for a form in Feishu', { ...FORM, buttons: 'inFeishu' });
		const [{ value }] = one.buttons;
		assert.equal((await click(value)).toast.content, 'Reason is empty.');
		assert.equal((await click(value, { field_0: 'Because', field_1: 'S' })).toast.type, 'success');
		const { data } = await answerTo(one);
		assert.equal(data.Reason, 'Because');
		assert.equal(data.Size, 'S');
	});

	await check('an agent asks a person in Feishu before it uses a tool', async () => {
		const toolParameters = { text: 'Approved by a person' };
		const model = await startScriptedModel({ toolParameters, hitlParameters: {} }, 'Done.');
		try {
			const reviewed = await reviewWorkflow(rest, credential, model);
			const one = await started(await rest.createWorkflow(reviewed));
			assert.ok(!textsOf(sandbox).includes(toolParameters.text));
			const { toast, card } = await click(one.buttons[0].value);
			assert.equal(toast.type, 'success');
			assert.match(JSON.stringify(card.data), /run Tool with Approved by a person/);
			await rest.finished(one.id);
			assert.equal(textsOf(sandbox).filter((text) => text === toolParameters.text).length, 1);
		} finally {
			model.stop();
		}
	});
	await rest.unpublish(listener);

	await check('a question that nobody answers in time lets the workflow go on', async () => {
		const execution = await until(
			'it goes on',
			async () => {
				const found = await rest.execution(late.id);
				return found.status === 'success' && found;
			},
			{ seconds: 150 },
		);
		assert.deepEqual(itemsOf(execution, 'Feishu'), [{}]);
		const page = await (await fetch(late.buttons[0].link)).text();
		assert.match(page, /no action required/i);
	});

	await check('n8n offers Feishu as a human review', async () => {
		const types = await rest.nodeTypes();
		const { outputs, properties } = types.find(({ name }) => name === FEISHU_REVIEW);
		assert.deepEqual(
			outputs.map(({ type }) => type),
			['ai_tool'],
		);
		assert.equal(properties.find(({ name }) => name === 'operation').default, 'sendAndWait');
	});
}

/** Between the agent and its tool stands a person. */
async function reviewWorkflow(rest, credential, model) {
	const openAi = await rest.createCredential({
		name: 'Scripted model of a review',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
	const { credentials, parameters } = sendText(credential, {
		text: "={{ $fromAI('text', 'What the message says', 'string') }}",
	});
	const made = workflow(
		'An agent that asks first',
		[
			MANUAL,
			{
				name: 'Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: 3.1,
				parameters: { promptType: 'define', text: 'Tell the chat.' },
			},
			{
				name: 'OpenAI Chat Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.2,
				credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' } },
			},
			{
				name: 'Review',
				type: FEISHU_REVIEW,
				typeVersion: 1,
				credentials,
				parameters: {
					receiveIdType: 'chat_id',
					receiveId: { __rl: true, mode: 'id', value: 'oc_release' },
					message: '=The agent wants to run {{ $tool.name }} with {{ $tool.parameters.text }}',
					buttons: 'inFeishu',
				},
			},
			{
				name: 'Tool',
				type: 'n8n-nodes-feishu-suite.feishuTool',
				typeVersion: 1,
				credentials,
				parameters: { descriptionType: 'auto', ...parameters },
			},
		],
		{
			[MANUAL.name]: { main: [[to('Agent')]] },
			'OpenAI Chat Model': { ai_languageModel: [[to('Agent', 'ai_languageModel')]] },
			Tool: { ai_tool: [[to('Review', 'ai_tool')]] },
			Review: { ai_tool: [[to('Agent', 'ai_tool')]] },
		},
	);
	// In the old order n8n would not wait for the review; the editor makes workflows in this one.
	return { ...made, settings: { executionOrder: 'v1' } };
}
