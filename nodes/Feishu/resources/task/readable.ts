import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText } from '../../../shared/values';

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

/** Undefined for no time: Feishu says 0 for a task that is not completed. */
function timeOf(given: unknown): string | undefined {
	const isDay = isObject(given) && given.is_all_day === true;
	const written = isObject(given) ? memberText(given, 'timestamp') : given;
	const milliseconds = Number(written);
	if (written === undefined || !Number.isFinite(milliseconds) || milliseconds <= 0)
		return undefined;
	const time = new Date(milliseconds);
	if (Number.isNaN(time.getTime())) return undefined;
	return isDay ? time.toISOString().slice(0, 10) : time.toISOString();
}
