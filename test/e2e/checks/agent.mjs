import assert from 'node:assert/strict';

import { FEISHU_TOOL, MANUAL, sendText, to, workflow } from '../n8n/nodes.mjs';
import { itemsOf } from '../n8n/rest.mjs';
import { textsOf } from '../n8n/sandbox.mjs';
import { startScriptedModel } from '../n8n/scriptedModel.mjs';

const TEXT = 'From an agent';
const CLOSING = 'I have told the chat.';

/** Bytes of JSON that the tool's description may have: the editor loads it at every start. */
const DESCRIPTION_BYTES = 300_000;

/** The node as a tool of an AI agent. */
export async function checkAgent(check, { rest, sandbox, credential }, { editor, page, shot }) {
	await check('an agent calls Send Message and gets the envelope', async () => {
		const model = await startScriptedModel({ text: TEXT }, CLOSING);
		try {
			const made = await rest.createWorkflow(await agentWorkflow(rest, credential, model));
			const execution = await rest.run(made, MANUAL.name);
			assert.equal(execution.status, 'success');
			assert.equal(textsOf(sandbox).filter((text) => text === TEXT).length, 1);
			const [envelope] = JSON.parse(toolAnswer(model));
			assert.match(envelope.Summary, /^Sent text message om_\w+ to oc_release\.$/);
			assert.equal(envelope.StatusCode, 200);
			assert.equal(itemsOf(execution, 'Agent')[0].output, CLOSING);
			await editor.openWorkflow(made);
			await page.getByTestId('canvas-node').filter({ hasText: 'OpenAI' }).waitFor();
			await shot('agent');
		} finally {
			model.stop();
		}
	});

	await check('the description of the tool stays small', async () => {
		const types = await rest.nodeTypes();
		const tool = types.find(({ name }) => name === FEISHU_TOOL);
		assert.ok(tool, 'there is no tool');
		const bytes = Buffer.byteLength(JSON.stringify(tool));
		assert.ok(bytes <= DESCRIPTION_BYTES, `${bytes} bytes`);
	});
}

/** What the tool answered, as the model was told it. */
function toolAnswer({ requests }) {
	const told = requests.at(-1).messages.find(({ role }) => role === 'tool');
	const { content } = told;
	return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}

async function agentWorkflow(rest, credential, model) {
	const openAi = await rest.createCredential({
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
	const { credentials, parameters } = sendText(credential, {
		text: "={{ $fromAI('text', 'What the message says', 'string') }}",
	});
	return workflow(
		'An agent with Feishu',
		[
			MANUAL,
			{
				name: 'Agent',
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: 2.2,
				parameters: { promptType: 'define', text: 'Tell the chat that the release is out.' },
			},
			{
				name: 'OpenAI Chat Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.2,
				position: [180, 220],
				credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' } },
			},
			{
				name: 'Send message in Feishu',
				type: FEISHU_TOOL,
				typeVersion: 1,
				position: [420, 220],
				credentials,
				parameters: { descriptionType: 'auto', ...parameters },
			},
		],
		{
			[MANUAL.name]: { main: [[to('Agent')]] },
			'OpenAI Chat Model': { ai_languageModel: [[to('Agent', 'ai_languageModel')]] },
			'Send message in Feishu': { ai_tool: [[to('Agent', 'ai_tool')]] },
		},
	);
}
