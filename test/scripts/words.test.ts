import { findingsIn } from '../../scripts/gates/words/findings';
import { proseOf, textsOf, titlesOf } from '../../scripts/gates/words/texts';

const words = (found: ReturnType<typeof findingsIn>) =>
	found.map(({ line, word }) => `${line} ${word}`);

describe('the words that plain English does without', () => {
	test('are found in any case and across a line break, with the line they start on', () => {
		const text = 'Feishu knows\nno such chat.\nWhom He\nmet, in order\nto wait';
		expect(words(findingsIn([{ text, line: 10 }]))).toEqual([
			'10 knows no',
			'12 He',
			'12 Whom',
			'13 in order to',
		]);
	});

	test('are not found inside of other words', () => {
		const text = 'The history of the cache: marshalling, hers-and-theirs, estrangement, shallow';
		expect(findingsIn([{ text, line: 1 }])).toEqual([]);
	});

	test('an exclamation mark counts at the end of a word, not in a range of cells', () => {
		const text = 'Done! Write 0b1212!A1:B5 or a != b, and wait!';
		expect(words(findingsIn([{ text, line: 1 }]))).toEqual(['1 e!', '1 t!']);
	});

	test('are left to Feishu where its own words are quoted', () => {
		const text = 'Feishu answers "Please try again."; please wait';
		expect(words(findingsIn([{ text, line: 1 }], ['Please try again.']))).toEqual(['1 please']);
	});
});

describe('what is read of a file', () => {
	test('a document without code, addresses and generated parts', () => {
		const document = [
			'Say `he` and [him](docs/his.md).',
			'```ts',
			'const she = 1;',
			'```',
			'<!-- table:start -->',
			'| shall |',
			'<!-- table:end -->',
			'shall',
		].join('\n');
		expect(words(findingsIn(proseOf(document)))).toEqual(['1 him', '8 shall']);
	});

	test('the texts and comments of a source, not its names', () => {
		const source = [
			"import { he } from './him';",
			'/**',
			' * What shall',
			' * come of `him`.',
			' */',
			'const strange = `Please ${he} wait`; // of late',
			"const pattern = /his/, hint = 'in order\\\\n to';",
		].join('\n');
		expect(words(findingsIn(textsOf('a.ts', source)))).toEqual([
			'3 shall',
			'6 Please',
			'6 of late',
		]);
	});

	test('the titles of tests and examples', () => {
		const source = [
			"describe('what he does', () => {",
			"	test.each(rows)('names whom it met', () => { expect('please'); });",
			'});',
			"const example = { title: 'shall pass', hint: 'strange' };",
		].join('\n');
		expect(words(findingsIn(titlesOf('a.test.ts', source)))).toEqual(['1 he', '2 whom', '4 shall']);
	});
});
