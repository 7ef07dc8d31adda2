import { isObject, memberText } from '../values';

/** Names a summary lists before it only counts. */
const NAMES_SHOWN = 5;

/**
 * What a list holds, as a summary says it: `Found 2 users: Ada (ou_1), Ben (ou_2)`.
 *
 * @param idMember the member of each element that holds its id
 * @param more whether Feishu has further elements
 */
export function listed(
	elements: unknown,
	[one, many]: readonly [one: string, many: string],
	idMember: string,
	more = false,
): string {
	const found = Array.isArray(elements) ? elements.filter(isObject) : [];
	const shown = found
		.slice(0, NAMES_SHOWN)
		.map((element) => [memberText(element, 'name'), inBrackets(memberText(element, idMember))])
		.map((parts) => parts.filter((part) => part !== '').join(' '))
		.join(', ');
	const rest = found.length > NAMES_SHOWN ? ` and ${found.length - NAMES_SHOWN} more` : '';
	return [
		`Found ${found.length} ${found.length === 1 ? one : many}`,
		shown === '' ? '' : `: ${shown}${rest}`,
		more ? '; more are available' : '',
	].join('');
}

function inBrackets(id: string): string {
	return id === '' ? '' : `(${id})`;
}
