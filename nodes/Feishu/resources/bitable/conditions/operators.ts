import type { Column } from '../../../../shared/lookups';
import { Refusal } from '../../../../shared/values';

/** How a condition compares, as Feishu calls it, with the words of the form (documentation: "Record filter guide"). */
export const OPERATORS = {
	is: 'Is',
	isNot: 'Is Not',
	contains: 'Contains',
	doesNotContain: 'Does Not Contain',
	isEmpty: 'Is Empty',
	isNotEmpty: 'Is Not Empty',
	isGreater: 'Is Greater',
	isGreaterEqual: 'Is Greater or Equal',
	isLess: 'Is Less',
	isLessEqual: 'Is Less or Equal',
} as const;

export type Operator = keyof typeof OPERATORS;

/** Those that compare with nothing. */
const WITHOUT_VALUE: readonly Operator[] = ['isEmpty', 'isNotEmpty'];

/** Those that say which of two values is the greater one. */
const ORDER: readonly Operator[] = ['isGreater', 'isGreaterEqual', 'isLess', 'isLessEqual'];

/** Those that compare with a value. */
export const WITH_VALUE: readonly Operator[] = [
	...(['is', 'isNot', 'contains', 'doesNotContain'] as const),
	...ORDER,
];

/** Whether an operator compares with a value. */
export function takesValue(operator: Operator): boolean {
	return WITH_VALUE.includes(operator);
}

const EQUALITY: readonly Operator[] = ['is', 'isNot', ...WITHOUT_VALUE];
const TEXTS: readonly Operator[] = [...EQUALITY, 'contains', 'doesNotContain'];
const DATES: readonly Operator[] = ['is', 'isGreater', 'isLess', ...WITHOUT_VALUE];

/**
 * What columns of each type are compared by (documentation: "Record filter guide"). Formulas, lookups
 * and automatic numbers are not named: what they hold decides.
 */
const KNOWN: Readonly<Record<number, readonly Operator[]>> = {
	1: TEXTS,
	2: [...EQUALITY, ...ORDER],
	3: TEXTS,
	4: TEXTS,
	5: DATES,
	7: ['is'],
	11: TEXTS,
	13: TEXTS,
	15: TEXTS,
	17: WITHOUT_VALUE,
	18: TEXTS,
	21: TEXTS,
	22: TEXTS,
	23: TEXTS,
	1001: DATES,
	1002: DATES,
	1003: TEXTS,
	1004: TEXTS,
	3001: [],
};

/** @throws Refusal for an operator that the type of the column does not have */
export function checkOperator({ name, type }: Column, operator: Operator): void {
	const known = KNOWN[type];
	if (known === undefined || known.includes(operator)) return;
	throw new Refusal(
		`column ${name} is compared by "${OPERATORS[operator]}" (${operator}), which Feishu does not have for a column of its type`,
		known.length === 0
			? `Remove the condition on ${name}: Feishu does not filter by such a column.`
			: `Choose one of these operators for ${name}: ${known.map((one) => OPERATORS[one]).join(', ')}.`,
	);
}
