import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { WAIT_INDEFINITELY } from 'n8n-workflow';

import { sealed } from '../../nodes/shared/relay';
import type { Stage, Waiting } from '../engine';
import { buttonsOf, elementsOf, formOf, open, openStage, submit } from '../engine';
import { messagesOf, SANDBOX_APP } from '../sandbox';

let stage: Stage;
let waiting: Waiting[] = [];

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => stage.reset());

afterEach(async () => {
	await Promise.all(waiting.map(async (one) => await one.close()));
	waiting = [];
});

afterAll(async () => {
	await stage.close();
});

const ASK: INodeParameters = {
	resource: 'message',
	operation: 'sendAndWait',
	receiveIdType: 'chat_id',
	receiveId: 'oc_release',
	message: 'Ship **it**?',
};
const DOUBLE = { values: { approvalType: 'double', approveLabel: 'Yes', disapproveLabel: 'No' } };

async function ask(parameters: INodeParameters, options: object = {}): Promise<Waiting> {
	const one = await stage.engine.wait({ parameters: { ...ASK, ...parameters } }, options);
	waiting.push(one);
	return one;
}

/** The card that was sent last. */
function card(): unknown {
	const { body } = stage.sandbox.journal.at(-1) ?? {};
	return JSON.parse(String(Object(body).content));
}

function link(index = 0): string {
	return buttonsOf(card())[index].link ?? '';
}

function answerOf(one: Waiting): IDataObject {
	return Object(one.result().items[0].json);
}

describe('a question answered in the browser', () => {
	test('goes on with the approval, as an envelope with what n8n nodes have in data', async () => {
		const one = await ask({ approvalOptions: DOUBLE });
		expect(one.until()).toEqual(WAIT_INDEFINITELY);
		expect(one.result().items).toEqual([]);
		expect(buttonsOf(card()).map(({ text }) => text)).toEqual(['Yes', 'No']);
		const page = await open(link());
		expect(page.html).toContain('Ship <b>it</b>?');
		expect(page.html).toContain('<button>Yes</button>');
		expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
		expect((await submit(link())).html).toContain('Answer recorded');
		expect(answerOf(one)).toEqual({
			data: { approved: true, respondedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) },
			Summary: expect.stringMatching(/^Approved at /),
			Hint: '',
			Retryable: false,
			OriginalStatusCode: 200,
			StatusCode: 200,
			ErrorMessage: '',
		});
		expect(one.result().items[0].pairedItem).toEqual({ item: 0 });
	});

	test('goes on with the refusal, and as n8n nodes have it with Items', async () => {
		const one = await ask({ approvalOptions: DOUBLE, output: 'items' });
		await submit(link(1));
		expect(answerOf(one)).toEqual({ data: { approved: false, respondedAt: expect.any(String) } });
	});

	test('is not answered by who only looks at the link', async () => {
		const one = await ask({});
		for (let looks = 0; looks < 3; looks += 1) expect((await open(link())).status).toBe(200);
		expect(one.until()).toEqual(WAIT_INDEFINITELY);
	});

	test('is not answered by a link that was changed, nor without a signature', async () => {
		const one = await ask({ approvalOptions: DOUBLE });
		const changed = link(1).replace('approved=false', 'approved=true');
		for (const url of [changed, link().replace(/&signature=.*/, '')]) {
			expect((await submit(url)).status).toBe(401);
		}
		expect(one.until()).toBeDefined();
	});

	test('is asked in Chinese where the browser asks for that first', async () => {
		await ask({ responseType: 'freeText' });
		const inChinese = { headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } };
		const page = await (await fetch(link(), inChinese)).text();
		for (const text of ['lang="zh-CN"', '请回答', '回答 *', '提交']) expect(page).toContain(text);
		const post = { ...inChinese, method: 'POST' };
		expect(await (await fetch(link(), post)).text()).toContain('请填写「回答」。');
		const body = new URLSearchParams({ text: '好' });
		expect(await (await fetch(link(), { ...post, body })).text()).toContain('已收到回答');
	});

	test('is answered once', async () => {
		const one = await ask({ approvalOptions: DOUBLE });
		await submit(link());
		expect((await submit(link(1))).html).toContain('No action required');
		expect(answerOf(one)).toMatchObject({ data: { approved: true } });
	});

	test('is not answered by a message about another item', async () => {
		await ask({}, { executionId: 'loop', input: [{ json: { turn: 1 } }] });
		const before = new URL(link());
		const one = await ask({}, { executionId: 'loop', input: [{ json: { turn: 2 } }] });
		// The same execution listens at another port here.
		const { port } = new URL(link());
		before.port = port;
		expect((await submit(before.href)).html).toContain('answered already');
		expect(one.until()).toBeDefined();
		await submit(link());
		expect(answerOf(one)).toMatchObject({ data: { approved: true } });
	});

	test('takes a text, and asks again for one that is empty or too long', async () => {
		const one = await ask({ responseType: 'freeText' });
		expect(buttonsOf(card()).map(({ text }) => text)).toEqual(['Respond']);
		expect((await open(link())).html).toContain('<textarea id="text" name="text" required');
		for (const text of ['', '  ', 'x'.repeat(10_001)]) {
			const { status, html } = await submit(link(), { text });
			expect([status, html]).toEqual([400, expect.stringContaining('class="fault"')]);
		}
		await submit(link(), { text: 'Because <b>', other: 'dropped' });
		expect(answerOf(one)).toMatchObject({
			data: { text: 'Because <b>' },
			Summary: expect.stringMatching(/^Answered at /),
		});
	});

	test('takes a form, and nothing that does not fit it', async () => {
		const one = await ask({ responseType: 'customForm', formFields: FORM });
		const good = { field_0: 'Ada', field_1: '3.5', field_2: '2026-11-30', field_3: 'L' };
		const { html } = await open(link());
		expect(html).toContain('Size &#38; &#60;i&#62;');
		const bad = [
			{ field_0: '' },
			{ field_1: 'many' },
			{ field_2: '2026-02-31' },
			{ field_2: 'soon' },
			{ field_3: 'XL' },
		];
		for (const wrong of bad) {
			const { status, html: again } = await submit(link(), { ...good, ...wrong });
			expect([status, again]).toEqual([400, expect.stringContaining('class="fault"')]);
		}
		const { html: kept } = await submit(link(), { ...good, field_0: ' ', field_4: '"<b>' });
		expect(kept).toContain('value="2026-11-30"');
		expect(kept).toContain('<option value="L" selected>');
		expect(kept).toContain('>&#34;&#60;b&#62;</textarea>');
		await submit(link(), good);
		expect(answerOf(one).data).toEqual({
			Name: 'Ada',
			Amount: 3.5,
			Day: '2026-11-30',
			'Size & <i>': 'L',
			Remark: null,
			respondedAt: expect.any(String),
		});
	});

	test('shows what the message says as text', async () => {
		const message = '<script>alert(1)</script> "quoted" & \'single\'';
		await ask({ message, options: { title: '<img src=x>' } });
		const { html } = await open(link());
		expect(html).not.toMatch(/<(script|img)/);
		expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#34;quoted&#34; &#38;');
	});
});

const FORM = {
	rows: [
		{ fieldLabel: 'Name', requiredField: true },
		{ fieldLabel: 'Amount', fieldType: 'number' },
		{ fieldLabel: 'Day', fieldType: 'date' },
		{ fieldLabel: 'Size & <i>', fieldType: 'dropdown', fieldOptions: 'S, M, L' },
		{ fieldLabel: 'Remark', fieldType: 'textarea' },
	],
};

describe('a question answered in Feishu', () => {
	const ADA = { open_id: 'ou_ada', union_id: 'on_ada' };
	const pressed = (more: object = {}) => ({
		operator: ADA,
		answer: {},
		messageId: 'om_asked',
		time: Date.now(),
		...more,
	});
	const post = async (url: string, body: object) => {
		const response = await fetch(url, { method: 'POST', body: formOf(body) });
		const answer: { toast?: object; card?: { data: { body: { elements: object[] } } } } =
			JSON.parse(await response.text());
		return { status: response.status, body: answer };
	};
	const url = (index = 0): string => String(buttonsOf(card())[index].value?.n8n);
	const press = async (more: object = {}, secret = SANDBOX_APP.appSecret, index = 0) =>
		await post(url(index), sealed(secret, url(index), pressed(more)));

	test('goes on with who answered, and the card says so', async () => {
		const one = await ask({ buttons: 'inFeishu', approvalOptions: DOUBLE });
		const { status, body } = await press({}, undefined, 1);
		expect(status).toBe(200);
		expect(body.toast).toEqual({
			type: 'success',
			content: 'The answer was recorded.',
			i18n: { en_us: 'The answer was recorded.', zh_cn: '已收到回答。' },
		});
		expect(buttonsOf(body.card?.data)).toEqual([]);
		const texts = elementsOf(body.card?.data).map(({ content }) => content);
		expect(texts[0]).toBe('Ship **it**?');
		expect(texts.at(-1)).toMatch(/^\*\*No\*\* · <at id=ou_ada><\/at> · \d{4}-/);
		expect(answerOf(one)).toMatchObject({
			data: { approved: false, respondedBy: ADA, message_id: 'om_asked' },
			Summary: expect.stringMatching(/^Declined by ou_ada at /),
		});
	});

	test('is not answered with another secret, a changed body, an old one, or that of another button', async () => {
		const one = await ask({ buttons: 'inFeishu', approvalOptions: DOUBLE });
		const good = sealed(SANDBOX_APP.appSecret, url(1), pressed());
		const forged = good.payload.replace('ou_ada', 'ou_ben');
		const old = pressed({ time: Date.now() - 61_000 });
		const refused: Array<readonly [string, object]> = [
			[url(), good],
			[url(1), { ...good, payload: forged }],
			[url(1), { ...good, hmac: '' }],
			[url(1), { ...good, hmac: good.hmac.slice(2) }],
			[url(1), {}],
			[url(1), sealed('another secret', url(1), pressed())],
			[url(1), sealed('', url(1), pressed())],
			[url(1), sealed(SANDBOX_APP.appSecret, url(1), old)],
		];
		for (const [where, body] of refused) expect((await post(where, body)).status).toBe(401);
		expect((await submit(url(), { approved: 'true' })).status).toBe(401);
		expect((await open(url())).status).toBe(401);
		expect(one.until()).toBeDefined();
		expect((await post(url(1), good)).status).toBe(200);
	});

	test('takes the answer of those who were asked only', async () => {
		const options = { approvers: 'ou_ben, ou_cem' };
		const one = await ask({ buttons: 'inFeishu', options });
		expect(elementsOf(card())[1].content).toContain('<at id=ou_ben></at> <at id=ou_cem></at>');
		expect((await press()).body.toast).toMatchObject({ type: 'warning' });
		expect(one.until()).toBeDefined();
		await press({ operator: { open_id: 'ou_cem' } });
		expect(answerOf(one)).toMatchObject({ data: { respondedBy: { open_id: 'ou_cem' } } });
	});

	test('takes a text and a form', async () => {
		const text = await ask({ buttons: 'inFeishu', responseType: 'freeText' });
		expect((await press()).body.toast).toMatchObject({
			type: 'error',
			content: 'Response is empty.',
		});
		const { body } = await press({ answer: { text: 'Fine <at id=all></at>' } });
		expect(JSON.stringify(body.card)).not.toContain('<at id=all>');
		expect(answerOf(text)).toMatchObject({ data: { text: 'Fine <at id=all></at>' } });

		const form = await ask({ buttons: 'inFeishu', responseType: 'customForm', formFields: FORM });
		const answer = { field_0: 'Ada', field_2: '2026-11-30 +0800', field_3: 'S', __proto__x: 'y' };
		await press({ answer });
		expect(answerOf(form)).toMatchObject({
			data: { Name: 'Ada', Amount: null, Day: '2026-11-30', 'Size & <i>': 'S', Remark: null },
		});
	});

	test('shows what was answered even where that makes the card too long', async () => {
		const rows = Array.from({ length: 30 }, (_, index) => ({ fieldLabel: `Field ${index}` }));
		const message = 'x'.repeat(22_000);
		const form = { responseType: 'customForm', formFields: { rows } };
		const one = await ask({ buttons: 'inFeishu', message, ...form });
		const answer = Object.fromEntries(rows.map((_, at) => [`field_${at}`, 'y'.repeat(1000)]));
		const { body } = await press({ answer });
		expect(JSON.stringify(body.card).length).toBeLessThan(30_000);
		expect(elementsOf(body.card?.data).at(-1)?.content).toMatch(
			/^\*\*Answered\*\* · <at id=ou_ada>/,
		);
		expect(Object(answerOf(one).data)['Field 29']).toHaveLength(1000);
	});

	test('shows what an agent wants to do as it is', async () => {
		const message = '# Delete <at id=all></at> [Safe](https://evil.example)';
		const one = await ask({ buttons: 'inFeishu', message }, { asReview: true });
		const shown = [{ tag: 'div', text: { tag: 'plain_text', content: message } }];
		expect(Object(card()).body.elements.slice(0, 1)).toEqual(shown);
		const { body } = await press();
		expect(body.card?.data.body.elements.slice(0, 1)).toEqual(shown);
		expect(answerOf(one)).toMatchObject({ data: { approved: true } });
	});

	test('shows what an agent wants to do as it is in the browser too', async () => {
		await ask({ message: '**Nothing** # at all' }, { asReview: true });
		expect((await open(link())).html).toContain('<p class="message">**Nothing** # at all</p>');
	});
});

describe('a question', () => {
	test('nobody answers in time lets the workflow go on with what came in', async () => {
		const limitWaitTime = { values: { resumeAmount: 2, resumeUnit: 'hours' } };
		const input = [{ json: { order: 7 } }, { json: { order: 8 } }];
		const one = await ask({ options: { limitWaitTime } }, { input });
		const until = one.until()?.getTime() ?? 0;
		expect(Math.abs(until - Date.now() - 2 * 3_600_000)).toBeLessThan(60_000);
		const { items } = await one.timeOut();
		expect(items.map(({ json }) => json)).toEqual([{ order: 7 }, { order: 8 }]);
		expect((await submit(link())).html).toContain('No action required');
	});

	test('is asked once for all items, by the values of the first', async () => {
		const input = [{ json: { who: 'Ada' } }, { json: { who: 'Ben' } }];
		const one = await ask({ message: '=Is it {{ $json.who }}?' }, { input });
		expect(stage.sandbox.journal).toHaveLength(1);
		expect((await open(link())).html).toContain('Is it Ada?');
		await submit(link());
		expect(one.result().items).toHaveLength(1);
		expect(one.result().outputs.Feishu[0][0].pairedItem).toMatchObject({ item: 0 });
	});

	test('that Feishu does not take is a failed call, and nothing is waited for', async () => {
		const one = await ask({ receiveId: 'oc_unknown' });
		expect(one.until()).toBeUndefined();
		expect(answerOf(one)).toMatchObject({ data: {}, StatusCode: 500, Summary: '' });
		const other = await ask({ receiveId: 'oc_unknown', output: 'envelopeOrError' });
		expect(other.result().status).toBe('error');
	});

	test('is sent once, however often n8n tries', async () => {
		const endpoint = 'im.v1.message.create';
		stage.sandbox.faults.add({ kind: 'resetAfter', endpoint, times: 2 });
		const parameters = { ...ASK, output: 'envelopeOrError', requestOptions: { maxRetries: 0 } };
		const node = { parameters, retryOnFail: true, maxTries: 4, waitBetweenTries: 0 };
		const before = messagesOf(stage.sandbox.world).length;
		const one = await stage.engine.wait(node);
		waiting.push(one);
		expect(one.until()).toBeDefined();
		expect(stage.sandbox.journal).toHaveLength(3);
		expect(messagesOf(stage.sandbox.world)).toHaveLength(before + 1);
	});

	test('is not asked in a dry run, whose links are nobody’s', async () => {
		const one = await ask({ requestOptions: { dryRun: true } });
		expect(one.until()).toBeUndefined();
		expect(stage.sandbox.journal).toEqual([]);
		const shown = JSON.stringify(answerOf(one));
		expect(shown).toContain('signature=***');
		expect(shown).not.toMatch(/signature=[0-9a-f]/);
	});

	test('is not asked by a tool of an agent, which cannot wait', async () => {
		const tool = stage.engine.tool({ parameters: ASK });
		expect(await tool.invoke({})).toContain('Human review');
		expect(stage.sandbox.journal).toEqual([]);
	});

	test('that an agent has a person asked stops the agent when it cannot be sent', async () => {
		const one = await ask({ receiveId: 'oc_unknown' }, { asReview: true });
		expect(one.result().status).toBe('error');
	});
});
