import {
	amount,
	beginning,
	few,
	named,
	nothingToUpdate,
	quoted,
	sentences,
	shortened,
	spans,
	spansOf,
} from '../../nodes/shared/values';

test('numbers are written as people read them, with one and many', () => {
	expect(amount(1, ['row', 'rows'])).toBe('1 row');
	expect(amount(0, ['row', 'rows'])).toBe('0 rows');
	expect(amount(1_250_000, ['row', 'rows'])).toBe('1,250,000 rows');
});

test('of many texts the first are named and the others counted, long ones cut', () => {
	expect(few(['a', 'b'], 2)).toBe('a, b');
	expect(few(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
	expect(few(['x'.repeat(200_000)]).length).toBeLessThan(200);
});

test('no text is cut within a character', () => {
	expect(beginning('ab😀c', 3)).toBe('ab');
	expect(beginning('ab😀c', 4)).toBe('ab😀');
	expect(shortened('ab😀cd', 4)).toBe('ab…');
	expect(shortened('ab😀', 4)).toBe('ab😀');
});

test('many positions that do not follow each other stay one short text', () => {
	const even = Array.from({ length: 10_000 }, (_, index) => index * 2);
	expect(spans([0, 1, 2, 7])).toBe('0-2, 7');
	expect(spansOf([3], ['item', 'items'])).toBe('item 3');
	expect(spansOf([0, 1], ['item', 'items'])).toBe('items 0-1');
	expect(spans(even)).toMatch(/^0, 2, 4, .+, …$/);
	expect(spans(even).length).toBeLessThan(200);
});

test('a thing is named by kind, title and ID, and by kind and ID where it has no title', () => {
	expect(named('chat', 'Launch', 'oc_1')).toBe('chat "Launch" (oc_1)');
	expect(named('chat', '', 'oc_1')).toBe('chat oc_1');
	expect(named('chat', undefined, 'oc_1')).toBe('chat oc_1');
});

test('a value is quoted in one line and cut', () => {
	expect(quoted('a\r\nb\u0000')).toBe('"a\\r\\nb\\u0000"');
	expect(quoted(`data:image/png;base64,${'A'.repeat(200_000)}`)).toMatch(/^"data:.{70,80}…"$/);
});

test('texts become sentences, each with one period', () => {
	expect(sentences('Done', '', 'One is missing.')).toBe('Done. One is missing.');
	expect(sentences('', '')).toBe('');
});

test('an update of nothing names the options that change something', () => {
	expect(nothingToUpdate(['Name', 'Owner', 'Avatar']).hint).toBe(
		'Add at least one of these options: Name, Owner or Avatar.',
	);
	expect(nothingToUpdate(['Name']).hint).toBe('Add at least one of these options: Name.');
});
