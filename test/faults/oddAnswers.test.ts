import type { IDataObject } from 'n8n-workflow';

import { resources } from '../../nodes/Feishu/resources';
import { isObject } from '../../nodes/shared/values';
import { createHastyClock } from '../api/fakeClock';
import type { Stage } from '../engine';
import { openStage, unpace } from '../engine';
import type { Example } from '../examples';
import { examples } from '../examples';
import { runExample } from '../resources/runExample';
import type { Fault, Sandbox } from '../sandbox';
import { use } from './node';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
	// What waits for a task of Feishu's goes on at once.
	unpace(stage.engine, createHastyClock());
});

afterAll(async () => {
	await stage.close();
});

/** What no sentence may hold: JavaScript's own words for what is not there, or is something else. */
const ODD_WORDS =
	/TypeError|Cannot |is not (?:a function|iterable)|undefined|\[object|NaN|\bnull\b|does not understand/;

/** Names of members that sentences and further requests are made of. */
const NAMING = /(?:^|_)(?:id|token|guid|code|name|title|summary)$/;

/** The same answer again and again, each time with another member that names something being an object. */
function oddOnes(answer: unknown, depth = 0): unknown[] {
	if (depth > 4) return [];
	if (Array.isArray(answer)) {
		const [first, ...others]: unknown[] = answer;
		return oddOnes(first, depth + 1).map((odd) => [odd, ...others]);
	}
	if (!isObject(answer)) return [];
	return Object.entries(answer).flatMap(([name, member]) => {
		const odd = NAMING.test(name) ? [{ a: [1] }] : oddOnes(member, depth + 1);
		return odd.map((one) => ({ ...answer, [name]: one }));
	});
}

async function runOdd(name: string, example: Example, fault?: Fault) {
	const reset = () => {
		stage.reset();
		stage.sandbox.world.reset();
		if (fault !== undefined) stage.sandbox.faults.add(fault);
	};
	const { parameters: given } = example;
	const parameters = (sandbox: Sandbox): IDataObject => ({
		...(typeof given === 'function' ? given(sandbox) : given),
		requestOptions: { maxRetries: 0 },
	});
	return await runExample({ ...stage, reset }, name, { ...example, parameters });
}

const operations = resources.flatMap(({ value, operations: own }) =>
	own.map((operation) => ({ name: `${value}.${operation.value}`, operation })),
);

describe('an answer whose members are not what they should be leads to an envelope in plain words', () => {
	test.each(operations)('$name', async ({ name, operation }) => {
		const example = examples[name]?.find(
			({ refuses, fails }) => refuses === undefined && fails === undefined,
		);
		if (example === undefined) throw new Error(`${name} has no example`);
		const answers = new Map<string, unknown>();
		const { requests } = await runOdd(name, example);
		for (const endpoint of new Set(requests.map((request) => request.endpoint))) {
			const change: Fault['change'] = (answer) => {
				answers.set(endpoint, answer.data);
				return answer;
			};
			await runOdd(name, example, { kind: 'odd', endpoint, change });
		}
		const writes = new Set(
			operation.endpoints.filter(({ repeat }) => repeat !== 'read').map(({ id }) => id),
		);
		for (const [endpoint, answer] of answers) {
			for (const data of [null, 7, [answer], ...oddOnes(answer)]) {
				const change: Fault['change'] = (whole) => ({ ...whole, data });
				const ran = await runOdd(name, example, { kind: 'odd', endpoint, times: 99, change });
				expect(ran.result.error).toBeUndefined();
				const hasWritten = ran.requests.some((request) => writes.has(request.endpoint));
				for (const { Summary, Hint, ErrorMessage, StatusCode } of ran.envelopes) {
					expect([Summary, Hint, ErrorMessage].join('\n')).not.toMatch(ODD_WORDS);
					expect([Summary === '', Hint === '']).toEqual(
						StatusCode === 200 ? [false, true] : [true, false],
					);
					if (hasWritten) expect(StatusCode).not.toBe(-1);
				}
			}
		}
	});
});

describe('what an answer does not confirm is not claimed', () => {
	beforeEach(() => stage.reset());

	const odd = (endpoint: string, data: unknown) =>
		stage.sandbox.faults.add({ kind: 'odd', endpoint, times: 9, change: (a) => ({ ...a, data }) });

	test.each([
		['message.send', 'im.v1.message.create', { receiveId: 'ou_ada', text: 'x' }, { message_id: 5 }],
		['chat.create', 'im.v1.chat.create', { name: 'x' }, { chat_id: null }],
		['task.create', 'task.v2.task.create', { summary: 'x' }, { task: { guid: true } }],
	])('%s', async (name, endpoint, parameters, data) => {
		odd(endpoint, data);
		const [envelope] = await use(stage, name, { parameters });
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: false, Data: data });
		expect(envelope.ErrorMessage).toMatch(/without \S+, so it is not certain/);
	});

	test('a read that brings nothing is a failure that may be repeated', async () => {
		odd('im.v1.chat.get', undefined);
		const [envelope] = await use(stage, 'chat.get', { parameters: { chatId: 'oc_release' } });
		expect(envelope).toMatchObject({
			StatusCode: 500,
			Retryable: true,
			ErrorMessage: 'Feishu answered with nothing',
		});
	});

	test('a list that is not there is told', async () => {
		odd('im.v1.chat.list', undefined);
		const [envelope] = await use(stage, 'chat.getMany', { parameters: {} });
		expect(envelope.Summary).toMatch(/^Found 0 chats\. Feishu answered without a list/);
	});

	test.each([{}, { items: [{ type: 1 }], has_more: false }])(
		'columns without names (%j) count as columns that could not be read',
		async (data) => {
			odd('bitable.v1.appTableField.list', data);
			const [envelope] = await use(stage, 'bitable.createRecord', {
				parameters: { appToken: 'bascnProjects', tableId: 'tblTasks', fields: { Task: 'x' } },
			});
			expect(envelope).toMatchObject({
				StatusCode: 200,
				Summary: expect.stringContaining('could not be read, so the values were sent as given'),
			});
		},
	);

	test('a wiki page that is not described is no refusal of the address', async () => {
		odd('wiki.v2.space.getNode', { node: { obj_type: 'sheet', obj_token: ['x'] } });
		const [envelope] = await use(stage, 'spreadsheet.getSheets', {
			parameters: { spreadsheetToken: 'https://example.feishu.cn/wiki/wikcnProjects' },
		});
		expect(envelope).toMatchObject({ StatusCode: 500, Retryable: true });
		expect(envelope.ErrorMessage).toMatch(
			/did not say which file the wiki page wikcnProjects holds/,
		);
	});
});
