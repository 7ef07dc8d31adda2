import type { IDataObject } from 'n8n-workflow';

import { isObject, isoTime, memberText } from '../../../shared/values';

/** Feishu's times in milliseconds, and what the same time is called in ISO 8601. */
const TIMES: Readonly<Record<string, string>> = {
	created_at: 'created_time',
	updated_at: 'updated_time',
	completed_at: 'completed_time',
	start: 'start_time',
	due: 'due_time',
};

/** A task, or a comment on one, with its times in ISO 8601 beside those in milliseconds; dates for whole days. */
export function withTimes(thing: unknown): IDataObject {
	if (!isObject(thing)) return {};
	const told = Object.entries(TIMES).flatMap(([name, told]) => {
		const time = timeOf(thing[name]);
		return time === undefined ? [] : [[told, time] as const];
	});
	return { ...thing, ...Object.fromEntries(told) };
}

function timeOf(given: unknown): string | undefined {
	const isDay = isObject(given) && given.is_all_day === true;
	const time = isoTime(isObject(given) ? memberText(given, 'timestamp') : given);
	return isDay ? time?.slice(0, 10) : time;
}
