import type { Noun } from '../values';
import { amount, few, memberText, objectsIn } from '../values';

/** Names a summary lists before it only counts. */
const NAMES_SHOWN = 5;

/**
 * What a list holds, as a summary says it: `Found 2 users: Ada (ou_1), Ben (ou_2)`.
 *
 * @param idMember the member of each element that holds its id
 * @param more whether Feishu has further elements
 */
export function listed(elements: unknown, noun: Noun, idMember: string, more = false): string {
	const found = objectsIn(elements);
	const names = found
		.map((one) => shownName(memberText(one, 'name').trim(), memberText(one, idMember).trim()))
		.filter((shown) => shown !== '');
	return [
		`Found ${amount(found.length, noun)}`,
		names.length === 0 ? '' : `: ${few(names, NAMES_SHOWN)}`,
		more ? '; more are available' : '',
	].join('');
}

function shownName(name: string, id: string): string {
	if (id === '' || name === id) return name;
	return name === '' ? id : `${name} (${id})`;
}
