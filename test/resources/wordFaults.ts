import type { IDataObject } from 'n8n-workflow';

/** What is wrong with the words of an envelope. */
export function wordFaults(envelope: IDataObject): string[] {
	const { Summary, Hint, ErrorMessage, StatusCode, Retryable } = envelope;
	const texts = { Summary, Hint, ErrorMessage };
	const isSuccess = StatusCode === 200;
	return [
		...(isSuccess && Hint !== '' ? ['a Hint on a success'] : []),
		...(isSuccess && ErrorMessage !== '' ? ['an ErrorMessage on a success'] : []),
		...(isSuccess && Retryable !== false ? ['a success that may be repeated'] : []),
		...(!isSuccess && Summary !== '' ? ['a Summary of a failure'] : []),
		...(!isSuccess && (Hint === '' || ErrorMessage === '') ? ['a failure without words'] : []),
		...Object.entries(texts).flatMap(([name, text]) => faultsOf(name, String(text))),
	];
}

function faultsOf(name: string, text: string): string[] {
	const has = (pattern: RegExp, what: string) =>
		pattern.test(text) ? [`${name} has ${what}: ${text}`] : [];
	// What stands in quotes is somebody else's.
	const own = text.replace(/"[^"]*"/g, '""');
	return [
		...has(/\bundefined\b|\[object |\bNaN\b|(?<![\w\d])-\d+ of \d/, 'a value that is none'),
		...(name === 'Hint' ? [] : has(/\bnull\b/, 'null')),
		...has(/\(\s*\)|,\s*[.)]|:\s*\.(?!\w)|\s[.,](?:\s|$)/, 'an empty place'),
		...(text === '' || name === 'ErrorMessage' ? [] : notSentences(name, own)),
		...(text.length > 4000 ? [`${name} has ${text.length} characters`] : []),
	];
}

/** Sentences start with a capital and end with a period, or with an address to go to. */
function notSentences(name: string, text: string): string[] {
	const isWhole = name === 'Hint' ? /^[A-Z][^]*(?:[.…]|: https?:\S+)$/ : /^[A-Z][^]*[.…]$/;
	return [
		...(isWhole.test(text) ? [] : [`${name} is no sentence: ${text}`]),
		...(/[^.]\.\.(?:\s|$)|\.\s*;/.test(text) ? [`${name} has two periods: ${text}`] : []),
	];
}
