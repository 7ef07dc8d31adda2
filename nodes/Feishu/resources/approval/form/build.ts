import type { FeishuApi } from '../../../../shared/endpoints';
import { definitionOf, formFieldsIn } from '../../../../shared/lookups';
import { memberText, quoted } from '../../../../shared/values';
import { widgetOf } from './convert';
import type { GivenForm } from './given';
import { fieldCalled, fieldNamed, withoutBlanks } from './names';
import { withCodes } from './uploads';
import { checkWhole } from './whole';

/** A form as Feishu takes it. */
export interface BuiltForm {
	/** JSON. */
	readonly text: string;
	/** A sentence on values that no field takes; empty for none. */
	readonly remark: string;
}

/**
 * Makes the form of a new instance of values by field: every value is converted first, then the files
 * are uploaded.
 * @throws Refusal for a value that does not fit, or one that is missing; CallFailed
 */
export async function builtForm(
	api: FeishuApi,
	given: Exclude<GivenForm, { readonly text: string }>,
	{ code, zone }: { readonly code: string; readonly zone: string },
): Promise<BuiltForm> {
	const filled = withoutBlanks(given.fields);
	const definition = await definitionOf(api, code);
	if (api.dryRun) return assumed(filled);
	const fields = formFieldsIn(definition.form);
	const where = `approval ${memberText(definition, 'approval_name') || code}`;
	const left = given.lenient
		? filled.filter(([name]) => fieldCalled(name, fields) === undefined)
		: [];
	const how = { zone, file: given.file, files: given.files };
	const widgets = filled
		.filter((entry) => !left.includes(entry))
		.map(([name, value]) => widgetOf(value, fieldNamed(name, fields, where), how));
	checkWhole(widgets, fields);
	const form = await withCodes(api, widgets, fields);
	const names = left.map(([name]) => quoted(name)).join(', ');
	const remark = names === '' ? '' : `No field of the form is called ${names}.`;
	return { text: JSON.stringify(form), remark };
}

/** A dry run asks for no definition, so neither types nor ids of the fields are known. */
function assumed(filled: ReadonlyArray<readonly [string, unknown]>): BuiltForm {
	const widgets = filled.map(([name, value]) => ({ id: name, type: '<type>', value }));
	return {
		text: JSON.stringify(widgets),
		remark: 'IDs and types of the fields stand in the definition, which a dry run does not read.',
	};
}
