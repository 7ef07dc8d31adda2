import type { FormField } from '../../../../shared/lookups';
import { isBlank, quoted, Refusal } from '../../../../shared/values';

/** Fields named in a refusal. */
const NAMED = 20;

/** The values that were filled in. */
export function withoutBlanks(values: Readonly<Record<string, unknown>>): Array<[string, unknown]> {
	return Object.entries(values).filter(
		([, value]) => !isBlank(value) && !(Array.isArray(value) && value.length === 0),
	);
}

/** The field of that id, else of that custom id or name; undefined for none, and for a name that several have. */
export function fieldCalled(name: string, fields: readonly FormField[]): FormField | undefined {
	const byId = fields.find(({ id, customId }) => id === name || customId === name);
	if (byId !== undefined) return byId;
	const called = fields.filter((field) => field.name.trim() === name.trim());
	return called.length === 1 ? called[0] : undefined;
}

/** @param where completes "… has no field", e.g. the name of a list of details @throws Refusal */
export function fieldNamed(name: string, fields: readonly FormField[], where: string): FormField {
	const found = fieldCalled(name, fields);
	if (found !== undefined) return found;
	const several = fields.filter((field) => field.name.trim() === name.trim());
	if (several.length > 1) {
		throw new Refusal(
			`Form field ${quoted(name)} stands for ${several.length} fields of ${where}`,
			`Name it by its id: ${several.map(({ id }) => id).join(' or ')}.`,
		);
	}
	const known = fields.slice(0, NAMED).map((field) => quoted(field.name));
	throw new Refusal(
		`Form field ${quoted(name)} is none of the fields of ${where}: ${known.join(', ')}`,
		'Correct the name of the field. When the definition was changed, load the fields of the form again.',
	);
}
