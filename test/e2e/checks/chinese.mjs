import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { openBrowser } from '../browser/browser.mjs';
import { editorOf } from '../browser/editor.mjs';
import { FEISHU, FEISHU_TOOL, sendText, trigger, workflow } from '../n8n/nodes.mjs';
import { servePack } from '../n8n/pack.mjs';
import { until } from '../n8n/until.mjs';
import { openStage } from './stage.mjs';

/** What the same hand does in either language. */
const ENGLISH = {
	action: 'Send Markdown message',
	kind: 'Chat ID',
	form: 'Card',
	option: 'Header Color',
	color: 'Green',
	output: 'Envelope or Error',
};
const CHINESE = {
	action: '发送 Markdown 消息',
	kind: '群聊 ID',
	form: '卡片',
	option: '标题栏颜色',
	color: '绿色',
	output: '完整结果或报错',
};

/** Words of n8n's own in a form, names, and labels that are the same in both languages. */
const SAME =
	/^(Credential|Fixed|Expression|Custom API Call|No properties|From list|Choose\.{3}|I wish this node would\.{3}|Markdown|Events|Open ID|Feishu Sandbox)$/;

/**
 * The form in Chinese, in the editor as n8n ships it. It has an n8n of its own, since the language is
 * a setting of the whole n8n; what is built in English is built there without the pack.
 */
export async function checkChinese(report) {
	const { check } = report;
	const pack = await servePack();
	// The language of n8n itself, as Chinese bundles of the editor set it.
	const stage = await openStage({ ...pack.settings, N8N_DEFAULT_LOCALE: 'zh-CN' });
	const browser = await openBrowser();
	const { page, shot, shotAll } = browser;
	report.onFailure = () => shotAll(`failed-${report.count.failed}`);
	const editor = editorOf(page, stage.n8n.origin);
	await editor.logIn(stage.password);
	await checkLabels(check, stage, { editor, page, shot });
	await checkTypes(check, { page });
	await checkSameWorkflow(check, stage, { editor, page });
	await checkTranslations(check, stage, { editor, page });
	report.onFailure = undefined;
	await browser.close();
	await stage.close();
	pack.close();
}

async function checkLabels(check, { rest, credential }, { editor, page, shot }) {
	const opened = async (node) => {
		const made = await rest.createWorkflow(workflow('In Chinese', [node]));
		await editor.openWorkflow(made);
		await editor.openNode(node.name);
	};

	await check('the node panel finds the node in both languages, and lists its events', async () => {
		await editor.newWorkflow();
		for (const word of ['feishu', '飞书', '消息']) {
			await editor.searchNodes(word);
			await editor.found().filter({ hasText: '飞书 Feishu' }).first().waitFor();
		}
		await shot('chinese-panel');
		await editor.found().filter({ hasText: '飞书 Feishu' }).first().click();
		await page.getByText('接收消息', { exact: true }).waitFor();
		await shot('chinese-actions');
	});

	await check('form, lists and actions are Chinese', async () => {
		await editor.newWorkflow();
		await editor.searchNodes('feishu');
		await editor.addAction('飞书 Feishu', CHINESE.action);
		await page.getByText('接收者 ID 类型').waitFor();
		await assertChinese(editor.part('node-parameters'));
		await editor.part('parameter-input-operation').click();
		const operations = page.getByRole('option').filter({ visible: true });
		await operations.filter({ hasText: '撤回消息' }).waitFor();
		await assertChinese(operations);
		await shot('chinese-operations');
		await page.keyboard.press('Escape');
	});

	await check('the form of the credential is Chinese', async () => {
		await editor.part('node-credentials-select').click();
		await page.getByText('Create new credential').click();
		await page.getByText('区域', { exact: true }).waitFor();
		await editor.holds('region', '飞书（中国）');
		await page.getByPlaceholder('例如 cli_').waitFor();
		await shot('chinese-credential');
		await page.keyboard.press('Escape');
	});

	await check('the form of the trigger is Chinese', async () => {
		const parameters = { events: ['im.message.receive_v1'], filters: { chats: 'oc_release' } };
		await opened(trigger(credential, 'Trigger', parameters));
		await assertChinese(editor.part('node-parameters'));
		await shot('chinese-trigger');
	});

	await check('the tool is Chinese to people and keeps its English name for models', async () => {
		const parameters = { resource: 'task', operation: 'create', descriptionType: 'auto' };
		await opened({ name: 'Tool', type: FEISHU_TOOL, typeVersion: 1, parameters });
		await assertChinese(editor.part('node-parameters'));
		await editor.choose('operation', '更新任务');
		await shot('chinese-tool');
		await editor.closeNode();
	});
}

/** What of the package n8n serves, read in the editor with the pack. */
async function checkTypes(check, { page }) {
	await check('no form that n8n makes of the package has an English sentence left', async () => {
		const types = await page.evaluate(async (prefix) => {
			const answer = await fetch('/types/nodes.json');
			return (await answer.json()).filter(({ name }) => name.startsWith(prefix));
		}, PREFIX);
		const names = types.map(({ name }) => name.slice(PREFIX.length)).sort();
		assert.deepEqual(names, ['feishu', 'feishuHitlTool', 'feishuTool', 'feishuTrigger']);
		const left = types.flatMap(({ name, properties }) =>
			labelsIn(properties)
				.filter((text) => /[a-z] [a-z]/.test(text) && !/[\u4e00-\u9fff]/.test(text))
				.map((text) => `${name}: ${text}`),
		);
		assert.deepEqual(left, []);
	});
}

const PREFIX = 'n8n-nodes-feishu-suite.';

/** All labels of a form. */
function labelsIn(value) {
	if (Array.isArray(value)) return value.flatMap(labelsIn);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, member]) =>
		typeof member === 'string'
			? ['displayName', 'description', 'placeholder', 'hint'].includes(key)
				? [member]
				: []
			: labelsIn(member),
	);
}

/** Fails when a part of the editor shows English; parts of it may still be loaded. */
async function assertChinese(locator) {
	let left = [];
	const isChinese = async () => {
		left = await englishIn(locator);
		return left.length === 0;
	};
	await until('all is Chinese', isChinese, { seconds: 10 }).catch(() => undefined);
	assert.deepEqual(left, []);
}

/** Lines of English that a part of the editor shows. */
async function englishIn(locator) {
	const lines = (await locator.allInnerTexts()).flatMap((text) => text.split('\n'));
	return lines
		.map((line) => line.trim())
		.filter((line) => /[a-z]{2}/i.test(line) && !/[\u4e00-\u9fff]/.test(line) && !SAME.test(line));
}

async function checkSameWorkflow(check, stage, view) {
	await check('a workflow built in Chinese is byte for byte the one built in English', async () => {
		const chinese = await built(stage, view, CHINESE);
		await view.page.route('**/zh-CN.js', (route) => route.abort());
		const english = await built(stage, view, ENGLISH);
		assert.equal(chinese.name, CHINESE.action);
		assert.equal(english.name, ENGLISH.action);
		assert.equal(JSON.stringify(chinese.rest), JSON.stringify(english.rest));
		assert.equal(english.rest.parameters.options.headerColor, 'green');
	});
}

/**
 * Why there is a pack: n8n reads the `translations` of a community package, and its editor does not
 * show them. The pack is out of the way by now.
 */
async function checkTranslations(check, { folder, rest, credential }, { editor, page }) {
	await check('the editor shows no translations/ of a package, so the pack is needed', async () => {
		const place = join('nodes', 'node_modules', ...OWN, 'translations', 'zh-CN');
		await mkdir(join(folder, '.n8n', place), { recursive: true });
		const translation = { nodeView: { resource: { displayName: '译文' } } };
		await writeFile(
			join(folder, '.n8n', place, 'feishu.json'),
			JSON.stringify({ feishu: translation }),
		);
		const nodeInfos = [{ name: FEISHU, version: 1 }];
		const [read] = await rest.call('POST', '/node-types', { nodeInfos });
		assert.match(JSON.stringify(read.translation ?? ''), /译文/);

		const node = sendText(credential);
		await editor.openWorkflow(await rest.createWorkflow(workflow('Untranslated', [node])));
		await editor.openNode(node.name);
		const label = editor
			.part('node-parameters')
			.getByText(/^\s*(Resource|译文)\s*$/)
			.filter({ visible: true })
			.first();
		await label.waitFor();
		const news = 'n8n shows translations/ now: the Chinese could come with the package';
		assert.equal(await label.innerText(), 'Resource', news);
		await page.goto('about:blank');
	});
}

/** Where the node lies in its package. */
const OWN = ['n8n-nodes-feishu-suite', 'dist', 'nodes', 'Feishu'];

/**
 * The node as the editor stores it after the form was filled in by hand: its name, which n8n takes
 * from the label of the action, and all else but what is drawn by lot.
 */
async function built({ rest }, { editor, page }, words) {
	await editor.newWorkflow();
	await editor.searchNodes('feishu');
	await editor.addAction('Feishu', words.action);
	await editor.choose('receiveIdType', words.kind);
	await (await editor.openList('receiveId')).filter({ hasText: 'Release News' }).click();
	await editor.field('markdown').fill('**Done**');
	await editor.choose('messageFormat', words.form);
	await editor.addOption(words.option);
	await editor.choose('headerColor', words.color);
	await editor.choose('output', words.output);
	await editor.closeNode();
	const { id } = await editor.save();
	const { nodes } = await rest.call('GET', `/workflows/${id}`);
	const { name, id: _id, position: _position, webhookId: _webhook, ...others } = nodes.at(-1);
	await page.goto('about:blank');
	return { name, rest: others };
}
