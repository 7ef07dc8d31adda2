import type { Field, FieldText } from '../../../shared/fields';
import { text } from '../../../shared/fields';
import { quoted, Refusal } from '../../../shared/values';

/** What a field for phone numbers says of them. */
export const COUNTRY_CODE = 'with + and the country code outside mainland China';

/** Mobile numbers of mainland China, which alone go without a country code (documentation: "Create a user"). */
const MAINLAND = /^1\d{10}$/;

/** A phone number as Feishu takes it: digits, after a plus where there is a country code. */
export function phone(options: FieldText & { readonly required: true }): Field<string>;
export function phone(options: FieldText): Field<string | undefined>;
export function phone(options: FieldText): Field<string | undefined> {
	const written = text(options);
	return {
		...written,
		read: (given) => {
			const value = written.read(given);
			return value === undefined ? undefined : plainNumber(value, options.label, 'is');
		},
	};
}

/**
 * A number without the spaces and signs people write it with.
 * @param verb between the label and the number: `Phone is`, `Mobiles holds`
 * @throws Refusal
 */
export function plainNumber(written: string, label: string, verb: 'is' | 'holds'): string {
	const plain = written.replace(/[\s().-]/g, '');
	if (!/^\+?\d{5,}$/.test(plain)) {
		throw new Refusal(
			`${label} ${verb} ${quoted(written)}, which is not a phone number`,
			`Write ${label} in digits, ${COUNTRY_CODE}, such as +6598765432.`,
		);
	}
	if (plain.startsWith('+') || MAINLAND.test(plain)) return plain;
	throw new Refusal(
		`${label} ${verb} ${quoted(written)}, which lacks + and the country code; only mobile numbers of mainland China (11 digits, the first one 1) do without`,
		`Write ${label} with + and the country code in front, such as +6598765432.`,
	);
}
