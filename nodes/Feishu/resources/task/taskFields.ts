import type { IDataObject } from 'n8n-workflow';

import type { GivenTime } from '../../../shared/operation';
import { dateTime, timezone, unixMilliseconds } from '../../../shared/operation';

/** Characters a title or a description may have (documentation: "Create a task"). */
export const LONGEST_TEXT = 3000;

/** What creating and updating a task have in common besides its texts. */
export const scheduleFields = {
	due: dateTime({
		label: 'Due',
		description: 'When the task is due, on the wall clock of Timezone',
	}),
	timezone: timezone(),
};

/** A task's start or end: unix milliseconds as text. */
export function taskTime(
	given: GivenTime | undefined,
	zone: string,
): { readonly timestamp: string } | undefined {
	return given === undefined ? undefined : { timestamp: unixMilliseconds(given.in(zone)) };
}

/** The task in Feishu's `data`. */
export function taskOf({ task }: IDataObject): IDataObject {
	return typeof task === 'object' && task !== null ? { ...task } : {};
}

/** A task as the documentation shows it, for the samples. */
export const sampleTask = {
	guid: '83912691-2e43-47fc-94a4-d512e03984fa',
	summary: 'Prepare the release',
	description: 'Notes and a checklist',
	due: { timestamp: '1675454764000', is_all_day: false },
	members: [{ id: 'ou_2cefb2f014f8d0c6c2d2eb7bafb0e54f', type: 'user', role: 'assignee' }],
	completed_at: '0',
	status: 'todo',
	url: 'https://applink.feishu.cn/client/todo/detail?guid=83912691-2e43-47fc-94a4-d512e03984fa',
	created_at: '1675742789470',
	updated_at: '1675742789470',
};
