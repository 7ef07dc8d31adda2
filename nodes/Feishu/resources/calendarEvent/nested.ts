import type { IDataObject } from 'n8n-workflow';

import type { Fields, Values } from '../../../shared/operation';
import { quoted, readFields, Refusal } from '../../../shared/operation';

/**
 * Reads an object whose members are fields of their own; members that are no field are refused.
 *
 * @param given the object; absent counts as empty
 * @param label of the field that holds the object
 * @throws Refusal
 */
export function readMembers<F extends Fields>(
	given: IDataObject | undefined,
	members: F,
	label: string,
): Values<F> {
	const known = Object.keys(members);
	const strange = Object.keys(given ?? {}).find((name) => !known.includes(name));
	if (strange === undefined) return readFields(members, (name) => given?.[name]);
	throw new Refusal(
		`${label} holds ${quoted(strange)}, which is none of ${known.join(', ')}`,
		`Remove ${strange} from ${label}, or correct its name.`,
	);
}
