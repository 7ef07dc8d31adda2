import type { FormField } from '../../../../shared/lookups';
import { isObject, memberText } from '../../../../shared/values';
import { refuseLost, refuseValue } from './widget';

/** A number, or text that reads as one. @throws Refusal */
export function numberOf(given: unknown, field: FormField): number {
	const isText = typeof given === 'string' && given.trim() !== '';
	const value = isText ? Number(given) : given;
	if (typeof value === 'number' && Number.isFinite(value)) {
		refuseLost(value, field);
		return value;
	}
	return refuseValue(field, given, 'a number');
}

/** `1200`, `1200 USD` or `{"value": 1200, "currency": "USD"}`. @throws Refusal */
export function amountOf(given: unknown, field: FormField): { value: number; currency?: string } {
	const [, sum, code] =
		typeof given === 'string' ? (/^\s*([-+.\d]+)\s*([A-Z]{3})\s*$/i.exec(given) ?? []) : [];
	const value = numberOf(isObject(given) ? given.value : (sum ?? given), field);
	const currency = isObject(given) ? memberText(given, 'currency') : (code ?? '');
	const chosen = currency === '' ? field.unit : currency.toUpperCase();
	return chosen === '' ? { value } : { value, currency: chosen };
}

/** `+86 13122222222`, or Feishu's own object. @throws Refusal */
export function phoneOf(given: unknown, field: FormField): object {
	if (isObject(given)) return given;
	const text = typeof given === 'number' ? String(given) : given;
	const [, country, national] =
		typeof text === 'string' ? (/^\s*(\+\d{1,4})[\s-]+(\d[\d\s-]{2,19})$/.exec(text) ?? []) : [];
	if (country !== undefined) {
		return { countryCode: country, nationalNumber: national.replace(/[\s-]/g, '') };
	}
	return refuseValue(field, given, 'a country code and a number, such as +86 13122222222');
}
