import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText } from '../../shared/values';

/** A member of a member of an event as text; empty where there is none. */
export function at(event: IDataObject, ...path: readonly string[]): string {
	const above = path.slice(0, -1).reduce<unknown>((value, name) => {
		return isObject(value) ? value[name] : undefined;
	}, event);
	return memberText(above, path[path.length - 1]);
}
