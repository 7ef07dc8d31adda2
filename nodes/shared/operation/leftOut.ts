import { memberText, objectsIn } from '../values';

/** Things named in a remark before the others are only counted. */
const NAMED = 10;

/** The remark on things Feishu left out of its answer; empty when it left out none. @param what they are, e.g. `ids` */
export function leftOut(missing: readonly string[], what: string): string {
	if (missing.length === 0) return '';
	const shown = missing.slice(0, NAMED).join(', ');
	const rest = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : '';
	return `Feishu returned nothing for these ${what}: ${shown}${rest}.`;
}

/**
 * The ids an answer has nothing for.
 * @param idMember the member of each element that holds its id
 */
export function missingIds(ids: readonly string[], elements: unknown, idMember: string): string[] {
	const found = new Set(objectsIn(elements).map((element) => memberText(element, idMember)));
	return ids.filter((id) => !found.has(id));
}
