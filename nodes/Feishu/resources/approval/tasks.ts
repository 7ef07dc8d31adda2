import type { IDataObject } from 'n8n-workflow';

import { isObject, memberText, own } from '../../../shared/values';
import { timeOf } from './readable';

/** A task as Approve and Reject Approval Task need it, from what the app was told. */
export function taskOfSearch(element: unknown): IDataObject {
	const { approval, instance, task }: IDataObject = isObject(element) ? element : {};
	const link: unknown = isObject(task) ? task.link : undefined;
	return {
		approval_code: memberText(approval, 'code'),
		approval_name: memberText(approval, 'name'),
		instance_code: memberText(instance, 'code'),
		task_id: memberText(task, 'task_id'),
		user_id: memberText(task, 'user_id'),
		applicant: memberText(instance, 'user_id'),
		title: memberText(task, 'title') || memberText(instance, 'title'),
		status: memberText(task, 'status').toUpperCase(),
		start_time: timeOf(memberText(task, 'start_time')),
		link: memberText(link, 'pc_link'),
	};
}

/** Feishu's numbers, and its words in examples (documentation: "Query the task list of a user"). */
const STATUS: Readonly<Record<string, string>> = {
	1: 'PENDING',
	Todo: 'PENDING',
	2: 'DONE',
	Done: 'DONE',
	17: 'UNREAD',
	18: 'READ',
	33: 'PROCESSING',
	34: 'WITHDRAWN',
};

/** The same from what a user was told, which is without times. */
export function taskOfQuery(element: unknown): IDataObject {
	const { urls }: IDataObject = isObject(element) ? element : {};
	const text = (name: string): string => memberText(element, name);
	return {
		approval_code: text('definition_code'),
		approval_name: text('definition_name'),
		instance_code: text('process_code'),
		task_id: text('task_id'),
		user_id: text('user_id'),
		title: text('title'),
		status: own(STATUS, text('status')) ?? text('status'),
		link: memberText(urls, 'pc'),
	};
}
