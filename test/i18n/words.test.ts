/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { entries, readFiles, readHints } from '../../i18n/check';
import { DOCUMENTS, readDocument } from '../../scripts/docs/documents';

const ofForm = entries(readFiles());
const ofHints = Object.entries(readHints()).flatMap(([service, words]) =>
	Object.entries(words).map(([english, chinese]) => ({
		file: `hints/${service}`,
		english,
		chinese,
	})),
);
const all = [...ofForm, ...ofHints];

const glossary = readFileSync(join(__dirname, '../../i18n/glossary.md'), 'utf8');

/** The rows of the glossary. */
const terms = glossary
	.split('\n')
	.filter((line) => line.startsWith('| ') && !line.startsWith('| English'))
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.map(([, english, chinese, not]) => ({
		english,
		pattern: new RegExp(`\\b(?:${english.split(', ').join('|')})s?\\b`),
		chinese: chinese.split('、'),
		not: not.split('、').filter((word) => word !== ''),
	}));

/** Pages and buttons of Feishu and n8n that texts speak of. */
const elsewhere = quoted(glossary);

/** Punctuation of the other language, missing blanks, and politeness. */
const ODD =
	/[\u4e00-\u9fff][,:;()!?]|[,;:()!?][\u4e00-\u9fff]|[\u4e00-\u9fff][A-Za-z0-9@{]|[A-Za-z0-9}%][\u4e00-\u9fff]|您|！/;

/** Pronouns, and parts of a list without saying of what. */
const VAGUE = /它|其中某个|其中之一/;

describe('the words of the Chinese form', () => {
	test('are those of the glossary', () => {
		const strange = all.flatMap(({ file, english, chinese }) =>
			terms
				.filter(({ not }) => not.some((word) => chinese.includes(word)))
				.map((term) => `${file}: ${english} → ${chinese} (${term.not.join(', ')})`),
		);
		expect(strange).toEqual([]);
	});

	test('are those of the glossary in every label', () => {
		const labels = all.filter(
			({ english }) => /^[A-Z]/.test(english) && english.split(' ').length <= 4,
		);
		const strange = labels.flatMap(({ file, english, chinese }) =>
			terms
				.filter(({ pattern }) => pattern.test(english))
				.filter((term) => !term.chinese.some((word) => chinese.includes(word)))
				.map((term) => `${file}: ${english} → ${chinese} (${term.chinese.join(', ')})`),
		);
		expect(strange).toEqual([]);
	});

	test('are all used', () => {
		const unused = terms.filter(
			({ pattern, chinese }) =>
				!all.some(
					(entry) =>
						new RegExp(pattern, 'i').test(entry.english) &&
						chinese.some((word) => entry.chinese.includes(word)),
				),
		);
		expect(unused.map(({ english }) => english)).toEqual([]);
	});
});

describe('a Chinese text', () => {
	test('names fields and operations as the form does', () => {
		const labels = new Set([...ofForm.map(({ chinese }) => chinese), ...elsewhere]);
		const lost = all.flatMap(({ file, chinese }) =>
			quoted(chinese)
				.filter((label) => !labels.has(label))
				.map((label) => `${file}: 「${label}」 in ${chinese}`),
		);
		expect(lost).toEqual([]);
	});

	test('names the fields and operations that the English one names', () => {
		const others = all.flatMap(({ file, english, chinese }) =>
			quoted(chinese).flatMap((label) => {
				const meant = ofForm.filter((entry) => entry.chinese === label);
				const isNamed = meant.some((entry) => says(english, entry.english));
				return meant.length === 0 || isNamed ? [] : [`${file}: 「${label}」 in ${chinese}`];
			}),
		);
		expect(others).toEqual([]);
	});

	test('ends like the English one', () => {
		const other = all.filter(
			({ english, chinese }) => english.endsWith('.') !== chinese.endsWith('。'),
		);
		expect(other.map(({ chinese }) => chinese)).toEqual([]);
	});

	test('has Chinese punctuation, blanks beside Latin letters, and no politeness', () => {
		// Lists are typed with commas, also those of Chinese words.
		const read = all.filter(({ english }) => !/^e\.g\. [^ ]+, /.test(english));
		const odd = read.filter(({ chinese }) => ODD.test(chinese));
		expect(odd.map(({ chinese }) => chinese)).toEqual([]);
	});

	test('names the thing it speaks of', () => {
		const vague = all.filter(({ chinese }) => VAGUE.test(chinese));
		expect(vague.map(({ chinese }) => chinese)).toEqual([]);
	});

	test('is short where it is a label', () => {
		const long = all.filter(
			({ english, chinese }) =>
				/^[A-Z][^.]*$/.test(english) && english.split(' ').length <= 5 && chinese.length > 24,
		);
		expect(long.map(({ english, chinese }) => `${english} → ${chinese}`)).toEqual([]);
	});
});

describe.each(DOCUMENTS.filter((path) => path.includes('zh-CN')))('%s', (path) => {
	const lines = prose(readDocument(path)).split('\n');

	test('has the words of the glossary', () => {
		const strange = lines.flatMap((line) =>
			terms
				.flatMap(({ not }) => not)
				.filter((word) => line.includes(word))
				.map((word) => `${word}: ${line}`),
		);
		expect(strange).toEqual([]);
	});

	test('has Chinese punctuation and names the thing it speaks of', () => {
		expect(lines.filter((line) => ODD.test(line) || VAGUE.test(line))).toEqual([]);
	});
});

/** A page as it is read: code is a letter, and of links and pictures the text remains. */
function prose(page: string): string {
	return page
		.replace(/```[^]*?```|<!--.*?-->/g, '')
		.replace(/`[^`\n]*`/g, 'x')
		.replace(/!?\[([^\]]*)\](\([^)]*\))?/g, '$1')
		.replace(/[_*]/g, '');
}

/** Whether a text has the words of a label, in whatever case. */
function says(text: string, label: string): boolean {
	return ` ${plain(text)} `.includes(` ${plain(label)} `);
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

/** What stands in 「」. */
function quoted(text: string): string[] {
	return [...text.matchAll(/「([^」]+)」/g)].map(([, label]) => label);
}
