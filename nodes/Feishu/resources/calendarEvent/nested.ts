import type { IDataObject } from 'n8n-workflow';

import type { Field, FieldText, Item } from '../../../shared/fields';
import { jsonObject } from '../../../shared/fields';
import type { Fields, Values } from '../../../shared/operation';
import { readFields } from '../../../shared/operation';
import { isBlank, isObject, quoted, Refusal } from '../../../shared/values';

/** A JSON object whose members are fields of their own; other members are refused. */
export function nested<F extends Fields>(text: FieldText, members: F): Field<Values<F>> {
	const { label, property, read } = jsonObject(text);
	return {
		label,
		property,
		read: (given, item) => readMembers(read(given, item), members, { label, item }),
	};
}

function readMembers<F extends Fields>(
	given: IDataObject | undefined,
	members: F,
	{ label, item }: { readonly label: string; readonly item: Item | undefined },
): Values<F> {
	const known = Object.keys(members);
	const other = Object.keys(given ?? {}).find((name) => !known.includes(name));
	if (other === undefined) return readFields(members, (name) => given?.[name], item);
	throw new Refusal(
		`${label} has ${quoted(other)}, which is not one of ${known.join(', ')}`,
		`Remove ${quoted(other)} from ${label}, or correct its name.`,
	);
}

/** The same field without its default for a blank value: a change touches only what was given. */
export function whenSet<Value>({ label, property, read }: Field<Value>): Field<Value | undefined> {
	return {
		label,
		property,
		read: (given, item) => {
			const chosen: unknown = isObject(given) && 'mode' in given ? given.value : given;
			return isBlank(chosen) ? undefined : read(given, item);
		},
	};
}
