import { quoted, Refusal } from '../../values';
import type { Field } from '../field';
import type { TextOptions } from '../text';
import { text } from '../text';

/** Parts such as `BYDAY=MO,TU`, in any order; one of them says how often (RFC 5545, 3.3.10). */
const PARTS = /^[A-Za-z-]+=[^;=\s]+(?:;[A-Za-z-]+=[^;=\s]+)*;?$/;
const FREQUENCY = /(?:^|;)FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)(?:;|$)/i;

/** When something comes again, as an RRULE of RFC 5545: its parts alone, as Feishu takes them. */
export function recurrenceRule(options: TextOptions): Field<string | undefined> {
	const { label } = options;
	const plain = text(options);
	return {
		...plain,
		resolve: undefined,
		read: (given, item) => {
			const rule = plain.read(given, item)?.replace(/^RRULE:\s*/i, '');
			if (rule !== undefined) check(rule, label);
			return rule;
		},
	};
}

function check(rule: string, label: string): void {
	if (!PARTS.test(rule) || !FREQUENCY.test(rule)) {
		throw new Refusal(
			`${label} is ${quoted(rule)}, which is not an RRULE with a FREQ such as WEEKLY`,
			`Give ${label} as in FREQ=WEEKLY;INTERVAL=1;BYDAY=MO.`,
		);
	}
	if (!/(?:^|;)COUNT=/i.test(rule) || !/(?:^|;)UNTIL=/i.test(rule)) return;
	throw new Refusal(
		`${label} has both COUNT and UNTIL, but a rule ends by one of them`,
		`Remove COUNT or UNTIL from ${label}.`,
	);
}
