import type { GivenTime } from '../../../shared/fields';
import { unixSeconds } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';

/** When the messages of a list were sent, as the fields gave it. */
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
	const { startTime, endTime, timezone, containerType } = given;
	if (containerType === 'thread' && (startTime !== undefined || endTime !== undefined)) {
		throw new Refusal(
			`${startTime === undefined ? 'End Time' : 'Start Time'} is given, but Feishu lists threads only as a whole`,
			'Clear Start Time and End Time, or list the messages of the chat.',
		);
	}
	const start = startTime?.in(timezone).toMillis();
	const end = endTime?.in(timezone).toMillis();
	if (start === undefined || end === undefined || start <= end) return;
	throw new Refusal('End Time is before Start Time', 'Set End Time to a time after Start Time.');
}

/** The period in seconds: Feishu's lists take these, though messages say when they were sent in milliseconds. */
export function periodQuery({ startTime, endTime, timezone }: GivenPeriod) {
	return {
		start_time: startTime && unixSeconds(startTime.in(timezone)),
		end_time: endTime && unixSeconds(endTime.in(timezone)),
	};
}
