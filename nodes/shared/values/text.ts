import { lostNumber } from './exactJson';
import { quoted } from './json';
import { Refusal } from './refusal';

/**
 * Reads a text, a number or a boolean as text.
 * @throws Refusal naming the field by its label
 */
export function asText(given: unknown, label: string): string {
	if (typeof given === 'string') return given;
	if (typeof given === 'number') return numberText(given, label);
	if (typeof given === 'boolean') return String(given);
	throw new Refusal(
		`${label} must be text, but is ${quoted(given)}`,
		`Give ${label} as text, for example with an expression that picks one field.`,
	);
}

function numberText(given: number, label: string): string {
	const fault = lostNumber(given);
	if (fault === undefined) return String(given);
	throw new Refusal(`${label} is ${fault}`, `Give ${label} as text, with the number in quotes.`);
}
