import type { IDataObject } from 'n8n-workflow';

import { isoTime, memberText, objectsIn } from '../../../shared/values';
import type { FormFile } from './form';
import { readForm } from './form';

/** An instance as people read it, and the files it holds. */
export interface ReadInstance {
	readonly data: IDataObject;
	readonly files: readonly FormFile[];
}

/** @param code of the instance, which old answers do not name */
export function readInstance(instance: IDataObject, code: string): ReadInstance {
	const form = readForm(instance.form);
	const comments = objectsIn(instance.comment_list);
	const timeline = objectsIn(instance.timeline);
	const data: IDataObject = {
		instance_code: memberText(instance, 'instance_code') || code,
		approval_code: instance.approval_code,
		name: instance.approval_name,
		serial_number: instance.serial_number,
		status: instance.status,
		applicant: userOf(instance),
		department_id: instance.department_id,
		start_time: timeOf(instance.start_time),
		end_time: timeOf(instance.end_time),
		form: form.byName,
		form_by_id: form.byId,
		current_tasks: objectsIn(instance.task_list)
			.filter(({ status }) => status === 'PENDING')
			.map((task) => ({
				task_id: task.id,
				user_id: userOf(task),
				node: task.node_name,
				start_time: timeOf(task.start_time),
			})),
		comments: comments.map((comment) => ({
			comment_id: comment.id,
			user_id: userOf(comment),
			comment: comment.comment,
			time: timeOf(comment.create_time),
			files: namesIn(comment),
		})),
		timeline: timeline.map((event) => ({
			type: event.type,
			time: timeOf(event.create_time),
			user_id: userOf(event),
			task_id: event.task_id,
			comment: event.comment,
			files: namesIn(event),
		})),
	};
	return {
		data,
		files: [...form.files, ...comments.flatMap(filesIn), ...timeline.flatMap(filesIn)],
	};
}

/** The user_id, which is empty for a user without an id of the tenant; then the open_id. */
function userOf(thing: IDataObject): string {
	return memberText(thing, 'user_id') || memberText(thing, 'open_id');
}

/** Milliseconds as ISO 8601 in UTC; null for a time that has not come. */
export function timeOf(given: unknown): string | null {
	return isoTime(given) ?? null;
}

function namesIn({ files }: IDataObject): string[] {
	return objectsIn(files).map((file) => memberText(file, 'title'));
}

function filesIn({ files }: IDataObject): FormFile[] {
	return objectsIn(files).map((file) => ({
		field: '',
		name: memberText(file, 'title'),
		url: memberText(file, 'url'),
	}));
}
