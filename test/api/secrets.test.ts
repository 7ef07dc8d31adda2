import { createSecrets } from '../../nodes/shared/api/session/secrets';

function withSecrets(...texts: unknown[]) {
	const secrets = createSecrets();
	secrets.add(...texts);
	return secrets;
}

test('a secret shows nowhere in a value: not in texts, names, addresses or JSON in a text', () => {
	const { maskedDeep } = withSecrets('open sesame "1"', 't-0123456789');
	const shown = maskedDeep({
		list: [{ text: 'token t-0123456789.' }],
		't-0123456789': 1,
		url: 'https://x/?s=open%20sesame%20%221%22',
		json: JSON.stringify({ s: 'open sesame "1"' }),
	});
	expect(shown).toEqual({
		list: [{ text: 'token ***.' }],
		'***': 1,
		url: 'https://x/?s=***',
		json: '{"s":"***"}',
	});
});

test('tokens of every age are hidden, the longer one of two first', () => {
	const secrets = withSecrets('t-first-token');
	secrets.add('t-first-token-and-more');
	secrets.add('t-second-token');
	expect(secrets.masked('t-first-token t-first-token-and-more t-second-token')).toBe('*** *** ***');
});

test('short texts and what is not a text hide nothing', () => {
	const { masked } = withSecrets('Bearer', '', undefined, 7, null);
	expect(masked('Bearer 7')).toBe('Bearer 7');
});

test('a value without secrets is returned as it is', () => {
	const { maskedDeep } = withSecrets('t-0123456789');
	const value = { list: [{ text: 'nothing here', when: new Date(0), none: null }] };
	expect(maskedDeep(value)).toBe(value);
});

test('characters that a pattern would read are taken as they are', () => {
	const { masked } = withSecrets('a.b*c(d)[e]$f');
	expect(masked('a.b*c(d)[e]$f aXb*c(d)[e]$f')).toBe('*** aXb*c(d)[e]$f');
});

test('deep and large values are masked in one go', () => {
	const { maskedDeep } = withSecrets('t-0123456789');
	const large = Array.from({ length: 100_000 }, (_, index) => ({
		index,
		text: 't-012345678'.repeat(3),
	}));
	expect(maskedDeep(large)).toBe(large);
	let deep: unknown = 't-0123456789';
	for (let depth = 0; depth < 5000; depth += 1) deep = { deep };
	expect(JSON.stringify(maskedDeep(deep))).not.toContain('t-0123456789');
});
