import type { IDataObject } from 'n8n-workflow';
import { list } from '../list';
import { text } from '../text';

/** What is left out of the incoming items that are sent. */
export const excludeAttributes = list({
	label: 'Exclude Attributes',
	description: 'Attributes of the input items that are not sent, as a list or separated by commas',
	placeholder: 'e.g. createdAt, updatedAt',
});

/** What the incoming items that are sent in batches are grouped by. */
export const groupBy = text({
	label: 'Group By',
	description: 'Attribute of the input items; a request holds only items with the same value of it',
	placeholder: 'e.g. region',
});

/** An item without the attributes that are not to be sent. */
export function withoutAttributes(item: IDataObject, excluded: readonly string[]): IDataObject {
	if (excluded.length === 0) return item;
	const names = new Set(excluded);
	return Object.fromEntries(Object.entries(item).filter(([name]) => !names.has(name)));
}
