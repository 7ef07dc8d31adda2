import type { GivenTime } from '../../../shared/fields';
import { checkTimeOrder, dateTime, unixMilliseconds, unixSeconds } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';

/** When what a list holds was sent, or pinned. */
export const periodFields = {
	startTime: dateTime({
		label: 'Start Time',
		description: 'The list begins at this second; not for threads',
	}),
	endTime: dateTime({
		label: 'End Time',
		description: 'The list ends with this second; not for threads',
	}),
};

/** A period as the fields gave it. */
export interface GivenPeriod {
	readonly startTime?: GivenTime;
	readonly endTime?: GivenTime;
	/** IANA name, for times without an offset. */
	readonly timezone: string;
}

/**
 * Refuses a period where Feishu has none, and one that ends before it starts.
 * @throws Refusal
 */
export function checkPeriod(given: GivenPeriod & { readonly containerType: string }): void {
	const { startTime, endTime, containerType } = given;
	if (containerType === 'thread' && (startTime !== undefined || endTime !== undefined)) {
		throw new Refusal(
			`${startTime === undefined ? 'End Time' : 'Start Time'} is given, but Feishu lists threads only as a whole`,
			'Clear Start Time and End Time, or list the messages of the chat.',
		);
	}
	checkOrder(given);
}

/** Refuses a period that ends before it starts. @throws Refusal */
export function checkOrder({ startTime, endTime, timezone }: GivenPeriod): void {
	checkTimeOrder({ start: startTime, end: endTime, zone: timezone });
}

/**
 * The period in a request. Lists of messages and searches take seconds, though messages say when
 * they were sent in milliseconds; lists of pins take these (documentation: "Get pinned messages").
 */
export function periodQuery(
	{ startTime, endTime, timezone }: GivenPeriod,
	unit: 'seconds' | 'milliseconds' = 'seconds',
) {
	const written = unit === 'seconds' ? unixSeconds : unixMilliseconds;
	return {
		start_time: startTime && written(startTime.in(timezone)),
		end_time: endTime && written(endTime.in(timezone)),
	};
}
