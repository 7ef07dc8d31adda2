import { replaceIn } from '../../nodes/Feishu/resources/document/placeholders';

const run = (content: string, look: number) => ({
	text_run: { content, text_element_style: { look } },
});

describe('texts replaced in a block', () => {
	test('look as their beginning did, and what is between them stays', () => {
		const elements = [run('Dear {na', 1), run('', 2), run('me}, {a}', 3), run('{b}', 4)];
		const texts = new Map([
			['{name}', 'Li'],
			['{a}', ''],
			['{b}', '{name}'],
		]);
		expect(replaceIn(elements, texts)).toEqual({
			elements: [run('Dear Li', 1), run(', ', 3), run('{name}', 4)],
			counts: new Map([
				['{name}', 1],
				['{a}', 1],
				['{b}', 1],
			]),
		});
	});

	test('may be 50,000 in as many looks', () => {
		const elements = Array.from({ length: 50_000 }, (_, look) => run('{x}.', look));
		const replaced = replaceIn(elements, new Map([['{x}', 'v']]));
		expect(replaced?.counts.get('{x}')).toBe(50_000);
		expect(replaced?.elements.at(-1)).toEqual(run('v.', 49_999));
	});
});
