import { documentType } from '../../nodes/Feishu/resources/message/files/kinds';
import { newAttendees } from '../../nodes/Feishu/resources/calendarEvent/attendees';
import { wireRequest } from '../../nodes/shared/api/wire';
import { undocumented } from '../../nodes/shared/endpoints';
import { jsonArray, jsonObject, list } from '../../nodes/shared/fields';
import { readContent } from '../../nodes/shared/content';
import { isDeep, own, outsideJson } from '../../nodes/shared/values';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const nestedObjects = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('JSON that is nested so deeply that no program could write it again', () => {
	test('is refused by every field, and the text of it is not repeated', () => {
		for (const text of [nested(100_000), nestedObjects(100_000)]) {
			const fields = [jsonObject({ label: 'Card' }), jsonArray({ label: 'Records' })];
			for (const field of fields) {
				expect(() => field.read(text)).toThrow(
					/is not valid JSON: it is nested more than 200 levels/,
				);
			}
		}
		expect(() => list({ label: 'Users' }).read(nested(100_000))).toThrow(/not a list of texts/);
	});

	test('is nothing where others wrote it', () => {
		expect(outsideJson(nested(100_000))).toBeUndefined();
		expect(outsideJson(nested(100))).toEqual(JSON.parse(nested(100)));
		expect(outsideJson('{"a":"[[[["}')).toEqual({ a: '[[[[' });
		expect(outsideJson(`"${'['.repeat(1000)}\\"${'['.repeat(1000)}"`)).toHaveLength(2001);
		expect(outsideJson('[')).toBeUndefined();
	});

	test('is known as a value as well, also when it holds itself', () => {
		const cyclic: Record<string, unknown> = {};
		cyclic.self = [cyclic];
		expect(isDeep(JSON.parse(nested(100_000)))).toBe(true);
		expect(isDeep(cyclic)).toBe(true);
		expect(isDeep(JSON.parse(nested(200)))).toBe(false);
		expect(isDeep({ bytes: Buffer.alloc(10), list: [1, 'a', null, undefined] })).toBe(false);
	});

	test('goes into no request, whether in lists or in objects', () => {
		const endpoint = { route: 'POST /open-apis/x', body: 'json', host: undefined } as const;
		for (const value of [nested(10_000), nestedObjects(10_000)]) {
			const body = { text: 'hello', more: JSON.parse(value) };
			expect(() => wireRequest('https://open.feishu.cn', endpoint, { body })).toThrow(
				'A value of the call is nested too deeply, or holds itself',
			);
		}
	});

	test('does not end the reading of a message', () => {
		const content = `{"text":"hello","more":${nested(100_000)}}`;
		expect(readContent('post', content, new Map())).toEqual({ text: '', files: [] });
	});
});

describe('names that every object has', () => {
	test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
		'%s is in no table',
		(name) => {
			expect(own({ a: 1 }, name)).toBeUndefined();
			expect(documentType({ name: `report.${name}`, type: name })).toBe('stream');
			expect(undocumented('GET', ['open-apis', name, 'v1', 'x']).service).toBe(name);
			expect(() => newAttendees([{ type: name, user_id: 'ou_1' }], 'open_id')).toThrow(
				/which is not one of user, chat, resource, third_party/,
			);
			const post = { content: [[{ tag: 'text', text: 'hello', style: [name, { toString: 1 }] }]] };
			expect(readContent('post', JSON.stringify(post), new Map()).text).toBe('hello');
		},
	);

	test('are found where somebody wrote them', () => {
		expect(own(JSON.parse('{"__proto__": 1}'), '__proto__')).toBe(1);
		expect(own({ constructor: 2 }, 'constructor')).toBe(2);
	});
});
