import type { ServiceCodes } from '../../nodes/shared/codes';
import { common, services } from '../../nodes/shared/codes';
import { resources } from '../../nodes/Feishu/resources';
import { readDocument } from '../../scripts/docs/documents';
import { chineseTongue } from '../../scripts/docs/chinese';
import { errorCodes } from '../../scripts/docs/errorCodes';
import { samplesOf, shortened } from '../../scripts/docs/samples';
import { ENGLISH } from '../../scripts/docs/tongue';

describe('docs/error-codes.md', () => {
	const page = readDocument('docs/error-codes.md');

	test('has every code that the node knows, with its hint', () => {
		const notes = [common, ...Object.values(services).flatMap((one) => tablesOf(one))].flatMap(
			(table) => Object.entries(table ?? {}),
		);
		expect(notes.length).toBeGreaterThan(500);
		const missing = notes.filter(
			([code, note]) => !page.includes(`| \`${code}\``) || !page.includes(shown(note?.hint ?? '')),
		);
		expect(missing.map(([code]) => `docs/error-codes.md lacks ${code}`)).toEqual([]);
	});

	test('names the operations in which a code means something else', () => {
		const im: ServiceCodes = {
			codes: { 7: { hint: 'Wait.' } },
			at: { 'im.v1.message.delete': { 7: { hint: 'Give up.' } } },
			messages: { 7: [{ says: /a|b\b/i, hint: 'Read.' }] },
		};
		const said = () => 'too <late> | gone';
		expect(
			errorCodes({ common: {}, services: { im } }, resources, said).split('\n').slice(-5),
		).toEqual([
			'| Code | Feishu says | What to do |',
			'|---|---|---|',
			'| `7` | too &lt;late> \\| gone | Wait. |',
			'| `7` | a, or: b | Read. |',
			'| `7` (Recall Message) | too &lt;late> \\| gone | Give up. |',
		]);
	});
});

describe('docs/zh-CN', () => {
	const chinese = chineseTongue();

	test('has every code with its Chinese hint', () => {
		const page = readDocument('docs/zh-CN/error-codes.md');
		const tables = Object.values(services).flatMap((one) => tablesOf(one));
		const notes = [common, ...tables].flatMap((table) => Object.entries(table ?? {}));
		const missing = notes.filter(
			([code, note]) =>
				!page.includes(`| \`${code}\``) ||
				!page.includes(shown(chinese.codes.hint(note?.hint ?? ''))),
		);
		expect(missing.map(([code]) => `docs/zh-CN/error-codes.md lacks ${code}`)).toEqual([]);
		expect(page).not.toMatch(/\| [A-Z][a-z]+ [^|]*\. \|$/m);
	});

	test('names services, operations and events in Chinese, with the English name behind', () => {
		for (const { codes } of [ENGLISH, chinese]) {
			expect(Object.keys(services).filter((service) => !(service in codes.services))).toEqual([]);
		}
		const message = resources.find(({ value }) => value === 'message');
		const [send] = message?.operations ?? [];
		expect(chinese.textsOfOperation(send, 'message')).toEqual([
			'发送消息（Send Message）',
			'向用户或群聊发送文本、卡片或其他消息',
		]);
		expect(readDocument('docs/zh-CN/trigger.md')).toContain('| 接收消息（Message Received） |');
	});
});

describe('the examples of what operations return', () => {
	test('stand there for every operation', () => {
		const page = readDocument('docs/operations.md');
		const operations = resources.flatMap((resource) => resource.operations);
		const missing = operations.filter(
			({ name }) => !page.includes(`\n**${name}**\n\n\`\`\`json\n{`),
		);
		expect(missing.map(({ name }) => name)).toEqual([]);
	});

	test('are cut, and JSON all the same', () => {
		const wide = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`m${at}`, at]));
		expect(Object.keys(Object(shortened(wide, 0)))).toHaveLength(13);
		expect(shortened(wide, 0)).toMatchObject({ '…': 'and 8 more' });
		expect(shortened([['a', 'b'], 2], 0)).toEqual([['a']]);
		expect(shortened('x'.repeat(100), 0)).toBe(`${'x'.repeat(59)}…`);
		const deep = { a: { a: { a: { a: { a: { a: { a: { a: 1 } } } } } } } };
		expect(JSON.stringify(shortened(deep, 0))).toBe('{"a":'.repeat(7) + '{}' + '}'.repeat(7));
		expect(shortened(null, 0)).toBeNull();
	});

	test('are folded away under a title', () => {
		const [resource] = resources;
		expect(samplesOf(resource, 'Returned')).toMatch(
			/^<details>\n<summary>Returned<\/summary>\n\n\*\*Send API Request\*\*\n\n```json\n/,
		);
	});
});

function tablesOf(service: ServiceCodes | undefined) {
	return service === undefined ? [] : [service.codes];
}

/** A hint as the cell of a table has it. */
function shown(hint: string): string {
	return hint.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
