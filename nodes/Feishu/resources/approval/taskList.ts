import type { FeishuApi } from '../../../shared/endpoints';
import { approval, endpoint } from '../../../shared/endpoints';
import {
	choice,
	dateTime,
	locator,
	optionalApprovalCode,
	text,
	timezone,
	userIdType,
	userLookup,
} from '../../../shared/fields';
import type { PageSource } from '../../../shared/kits';
import type { Values } from '../../../shared/operation';
import { pagingFields } from '../../../shared/operation';
import { Refusal } from '../../../shared/values';
import { partsOf } from './months';

export const taskSearch = endpoint(approval.taskSearch, { repeat: 'read' });
export const taskPaging = pagingFields({ default: 100, min: 5, max: 200 });

/** What is asked of a list of tasks. */
export const taskParameters = {
	userId: locator({
		label: 'Approver',
		description: 'Whose tasks are listed; all of the approval when this is empty',
		...userLookup,
	}),
	approvalCode: optionalApprovalCode,
	taskStatus: choice({
		label: 'Task Status',
		options: {
			ALL: 'All',
			APPROVED: 'Approved',
			DONE: 'Done',
			PENDING: 'Pending',
			REJECTED: 'Rejected',
			TRANSFERRED: 'Transferred',
		},
		default: 'PENDING',
	}),
	...taskPaging.parameters,
};

export const taskOptions = {
	startedAfter: dateTime({
		label: 'Started After',
		description: 'Lists only tasks that came up at this time or later; needs Started Before',
	}),
	startedBefore: dateTime({
		label: 'Started Before',
		description: 'Lists only tasks that came up at this time or earlier; needs Started After',
	}),
	timezone: timezone(),
	title: text({
		label: 'Title',
		description: 'Lists only instances with this title, which approvals of other systems have',
	}),
	...taskPaging.options,
	userIdType,
};

type Asked = Values<typeof taskParameters> & Values<typeof taskOptions>;

/** @throws Refusal when only one of both times is given */
export function spanOf({ startedAfter: start, startedBefore: end, timezone: zone }: Asked) {
	if (start !== undefined && end !== undefined) return { start, end, zone };
	if (start === undefined && end === undefined) return undefined;
	const [given, missing] =
		start === undefined ? ['Started Before', 'Started After'] : ['Started After', 'Started Before'];
	throw new Refusal(
		`${given} is given without ${missing}, but Feishu takes both or none`,
		`Fill in ${missing} as well, or leave both empty.`,
	);
}

/** What the app asks. */
export function searchesOf(values: Asked, api: FeishuApi): PageSource[] {
	const span = spanOf(values);
	const times = span === undefined ? [undefined] : partsOf(span);
	return times.map((part) => ({
		api,
		endpoint: taskSearch,
		request: {
			query: { user_id_type: values.userIdType },
			body: {
				user_id: values.userId,
				approval_code: values.approvalCode,
				task_title: values.title,
				task_status: values.taskStatus,
				task_start_time_from: part?.from,
				task_start_time_to: part?.to,
			},
		},
	}));
}

/** Numbers of the lists that people see (documentation: "Query the task list of a user"). */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
	ALL: ['1', '2'],
	PENDING: ['1'],
	DONE: ['2'],
};

/** What a user asks. @throws Refusal for what Feishu tells the app only */
export function queriesOf(values: Asked, api: FeishuApi): PageSource[] {
	const { userId, taskStatus, title, userIdType: type } = values;
	const { [taskStatus]: topics } = TOPICS;
	if (userId === undefined || topics === undefined || title !== undefined || spanOf(values)) {
		throw new Refusal(
			'With a user credential Feishu lists the tasks of one approver, and tells pending ones and those that are done only',
			'Fill in Approver, set Task Status to All, Pending or Done and clear times and Title, or select a Feishu (Lark) API credential.',
		);
	}
	return topics.map((topic) => ({
		api,
		endpoint: approval.taskQuery,
		request: { query: { user_id: userId, topic, user_id_type: type } },
	}));
}
