import type { IDataObject } from 'n8n-workflow';

import { withoutAttributes } from '../../../shared/fields';
import { Refusal, unwritable } from '../../../shared/values';

/**
 * An input item as a body holds it.
 * @throws Refusal for an item that JSON would change
 */
export function sentItem(item: IDataObject, excluded: readonly string[] = []): IDataObject {
	const sent = withoutAttributes(item, excluded);
	const fault = unwritable(sent);
	if (fault === undefined) return sent;
	throw new Refusal(
		`The input item holds ${fault}`,
		'Change the item in a node before, long numbers to text for example, or name the attribute in Exclude Attributes.',
	);
}
