import { memberText, objectsIn } from '../values';

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
	const found = objectsIn(elements);
	const shown = found
		.slice(0, NAMES_SHOWN)
		.map((one) => shownName(memberText(one, 'name'), memberText(one, idMember)))
		.join(', ');
	const rest = found.length > NAMES_SHOWN ? ` and ${found.length - NAMES_SHOWN} more` : '';
	return [
		`Found ${found.length} ${found.length === 1 ? one : many}`,
		shown === '' ? '' : `: ${shown}${rest}`,
		more ? '; more are available' : '',
	].join('');
}

/** `Ada (ou_1)`, or the one of both that there is. */
export function shownName(name: string, id: string): string {
	return [name, id === '' ? '' : `(${id})`].filter((part) => part !== '').join(' ');
}
