import { list } from '../../../../shared/fields';
import type { FormField } from '../../../../shared/lookups';
import { quoted, Refusal } from '../../../../shared/values';
import { labelOf, refuseLost, refuseValue } from './widget';

/** @throws Refusal for an object or a list */
export function textOf(given: unknown, field: FormField): string {
	if (typeof given === 'string') return given;
	if (typeof given === 'number') refuseLost(given, field);
	if (typeof given === 'number' || typeof given === 'boolean') return String(given);
	return refuseValue(field, given, 'a text');
}

/** Ids, as a list or separated by commas. @throws Refusal */
export function idsOf(given: unknown, field: FormField): string[] {
	return list({ label: labelOf(field) }).read(given) ?? [];
}

/** What Feishu calls the choice that people read. @throws Refusal naming the choices */
export function optionOf(given: unknown, field: FormField): string {
	const text = textOf(given, field).trim();
	// Choices that come from elsewhere are not in the definition.
	if (field.options.length === 0) return text;
	const found =
		field.options.find(({ value }) => value === text) ??
		field.options.find((option) => option.text.trim() === text);
	if (found !== undefined) return found.value;
	const known = field.options.slice(0, 20).map((option) => option.text);
	throw new Refusal(
		`${labelOf(field)} is ${quoted(text)}, which is none of its choices: ${known.join(', ')}`,
		'Give one of the choices of the field, as people read it.',
	);
}

/** Several choices; a text that is one of them may hold commas. @throws Refusal */
export function optionsOf(given: unknown, field: FormField): string[] {
	const isOne = field.options.some(({ text, value }) => text === given || value === given);
	const names = isOne ? [String(given)] : idsOf(given, field);
	return names.map((name) => optionOf(name, field));
}
