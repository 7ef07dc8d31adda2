import { WAIT_INDEFINITELY } from 'n8n-workflow';

import type { Field } from '../../../../shared/fields';
import { choice, dateTime, group, number } from '../../../../shared/fields';
import { Refusal } from '../../../../shared/values';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Milliseconds. */
const UNITS = { minutes: MINUTE, hours: 60 * MINUTE, days: 24 * 60 * MINUTE };

const label = 'Limit Wait Time';

const asked = group({
	label,
	description: 'How long the answer is waited for; then the workflow goes on with what came in',
	default: {
		values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' },
	},
	fields: {
		limitType: choice({
			label: 'Limit Type',
			options: {
				afterTimeInterval: 'After Time Interval',
				atSpecifiedTime: 'At Specified Time',
			},
			default: 'afterTimeInterval',
		}),
		resumeAmount: number({
			label: 'Amount',
			min: 1,
			max: 100_000,
			default: 45,
			showWhen: { limitType: ['afterTimeInterval'] },
		}),
		resumeUnit: choice({
			label: 'Unit',
			options: { minutes: 'Minutes', hours: 'Hours', days: 'Days' },
			default: 'minutes',
			showWhen: { limitType: ['afterTimeInterval'] },
		}),
		maxDateAndTime: dateTime({
			label: 'Max Date and Time',
			required: true,
			showWhen: { limitType: ['atSpecifiedTime'] },
		}),
	},
});

/** How long is waited. */
export type Limit =
	/** Milliseconds from the moment of the question. */
	| { readonly for: number }
	/** Milliseconds since the epoch. */
	| { readonly until: number };

/** The time limit of a question, as n8n's own nodes have it. */
export const limitWaitTime: Field<Limit | undefined> = {
	label,
	property: asked.property,
	read: (given, item) => {
		const limit = asked.read(given, item);
		if (limit === undefined) return undefined;
		if (limit.limitType === 'afterTimeInterval') {
			return { for: limit.resumeAmount * UNITS[limit.resumeUnit] };
		}
		return { until: limit.maxDateAndTime.in(item?.zone() ?? 'utc').toMillis() };
	},
};

/**
 * Until when n8n keeps the run waiting.
 * @throws Refusal when that is over already
 */
export function waitTill(limit: Limit | undefined): Date {
	if (limit === undefined) return WAIT_INDEFINITELY;
	const now = Date.now();
	if ('for' in limit) return new Date(now + limit.for);
	if (limit.until > now) return new Date(limit.until);
	throw new Refusal(
		'Max Date and Time of Limit Wait Time is over',
		'Set Max Date and Time to a time to come, and give it in the time zone of the workflow.',
	);
}
