import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../endpoints';
import { approval } from '../endpoints';
import { perRun } from '../kits';
import { isBlank, isObject, memberText, objectsIn, outsideJson } from '../values';

/** One choice of a field: what a request names it by, and what people read. */
export interface FormOption {
	readonly value: string;
	readonly text: string;
}

/** A field of an approval's form (documentation: "Form control parameters of approval definitions"). */
export interface FormField {
	readonly id: string;
	/** Empty where the definition gives none. */
	readonly customId: string;
	readonly name: string;
	/** Feishu's name of the kind, e.g. `radioV2`. */
	readonly type: string;
	/** Needed by every instance; what the form shows under a condition only is Feishu's to ask for. */
	readonly required: boolean;
	readonly options: readonly FormOption[];
	/** How dates are shown, or the currency of an amount; empty for none. */
	readonly unit: string;
	/** The columns of a list of details. */
	readonly children: readonly FormField[];
}

/** The definition of an approval, asked for once per run of the node. */
export const definitionOf = perRun(
	async (api: FeishuApi, code: string) =>
		await api.call(approval.approvalGet, { path: { approval_code: code } }),
);

/** The fields of a form; none where the text is no JSON of a form. */
export function formFieldsIn(form: unknown): FormField[] {
	return fieldsIn(parsed(form));
}

/** The JSON within a text of an answer; undefined where it is none. */
export function parsed(text: unknown): unknown {
	return typeof text === 'string' ? outsideJson(text) : text;
}

/** Kinds of fields whose `value` in the definition holds other fields. */
const LISTS = ['fieldList'];

function fieldsIn(list: unknown): FormField[] {
	return objectsIn(list).map((field) => {
		const type = memberText(field, 'type');
		const children: unknown = field.children ?? (LISTS.includes(type) ? field.value : undefined);
		return {
			id: memberText(field, 'id'),
			customId: memberText(field, 'custom_id'),
			name: memberText(field, 'name') || memberText(field, 'id'),
			type,
			required: field.required === true && isBlank(field.display_condition),
			options: optionsIn(field),
			unit: unitOf(field),
			children: fieldsIn(children),
		};
	});
}

/** Choices stand in `option` with `value` and `text`, or in `value` with `key` and `text`. */
function optionsIn({ option, value }: IDataObject): FormOption[] {
	const listed = Array.isArray(option) ? option : value;
	return objectsIn(listed).flatMap((one) => {
		const key = memberText(one, 'value') || memberText(one, 'key');
		const text = memberText(one, 'text');
		return key === '' || 'type' in one ? [] : [{ value: key, text: text === '' ? key : text }];
	});
}

function unitOf({ type, value }: IDataObject): string {
	if (type === 'dateInterval' && isObject(value)) return memberText(value, 'format');
	return (type === 'amount' || type === 'date') && typeof value === 'string' ? value : '';
}
