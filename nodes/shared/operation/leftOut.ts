import { few, memberText, objectsIn } from '../values';

/** The remark on things Feishu left out of its answer; empty when it left out none. @param what they are, e.g. `IDs` */
export function leftOut(missing: readonly string[], what: string): string {
	if (missing.length === 0) return '';
	return `Feishu returned nothing for these ${what}: ${few(missing)}.`;
}

/**
 * The ids an answer has nothing for.
 * @param idMember the member of each element that holds its id
 */
export function missingIds(ids: readonly string[], elements: unknown, idMember: string): string[] {
	const found = new Set(objectsIn(elements).map((element) => memberText(element, idMember)));
	return ids.filter((id) => !found.has(id));
}
