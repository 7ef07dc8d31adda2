import type { INodeProperties, NodePropertyTypes } from 'n8n-workflow';
import type { Field } from '../fields';

/** A property of the form and the operations of one resource that share it. */
export interface Shared {
	readonly name: string;
	readonly field: Field;
	readonly operations: string[];
}

/** The property as n8n takes it. */
export function property(
	{ name, field }: Shared,
	displayOptions: INodeProperties['displayOptions'],
): INodeProperties {
	return {
		displayName: field.label,
		name,
		...field.property,
		...(displayOptions === undefined ? {} : { displayOptions }),
	};
}

/** Whether a field can share the property: same name, same looks, same meaning. */
export function isSame(entry: Shared, name: string, field: Field): boolean {
	return entry.name === name && shown(entry.field) === shown(field);
}

/** Whether a field has the property's name, but means something else. */
export function isOther(entry: Shared, name: string, field: Field): boolean {
	return entry.name === name && shown(entry.field) !== shown(field);
}

function shown({ label, property, forms, showWhen, shownWhen }: Field): string {
	const { type, ...rest } = property;
	const kind: NodePropertyTypes = type;
	return JSON.stringify([label, kind, rest, forms, showWhen, shownWhen]);
}
