import { emojiType, EMOJI_TYPES } from '../../nodes/shared/fields';
import type { Stage } from '../engine';
import { lookUp, openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

describe('the emoji to choose from', () => {
	const list = 'searchEmojis';

	test("are all that Feishu documents, by Feishu's names, the usual ones first", async () => {
		const { results } = await lookUp(stage.engine, { list });
		expect(results.slice(0, 3).map(({ value }) => value)).toEqual(['THUMBSUP', 'OK', 'DONE']);
		expect(results).toHaveLength(182);
		expect(results.every(({ name, value }) => name === value)).toBe(true);
		expect(stage.sandbox.journal).toEqual([]);
	});

	test('are found by a part of their name', async () => {
		const { results } = await lookUp(stage.engine, { list, filter: 'heart' });
		expect(results.map(({ value }) => value)).toEqual(['HEART', 'FINGERHEART', 'HEARTBROKEN']);
	});

	test('are each another one, whatever the case of their names', () => {
		expect(new Set(EMOJI_TYPES.map((name) => name.toLowerCase())).size).toBe(EMOJI_TYPES.length);
	});
});

describe('an emoji', () => {
	const { read } = emojiType({ description: '' });

	test.each([
		['thumbsup', 'THUMBSUP'],
		[' oneSECOND ', 'OneSecond'],
		[2022, '2022'],
		['Status_New', 'Status_New'],
		['', undefined],
	])('given as %p is %p', (given, name) => {
		expect(read(given)).toBe(name);
	});

	test.each([
		['a character', '👍'],
		['two words', 'thumbs up'],
		['a code of chats', ':OK:'],
		['something long', 'x'.repeat(100_000)],
	])('is not %s', (_, given) => {
		expect(() => read(given)).toThrow(/^Emoji is ".*", which is not a name of Feishu's/);
	});
});
