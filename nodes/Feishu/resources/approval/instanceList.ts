import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../shared/endpoints';
import { approval, endpoint } from '../../../shared/endpoints';
import {
	approvalCode,
	choice,
	dateTime,
	flag,
	locator,
	text,
	timezone,
	unixMilliseconds,
	userIdType,
	userLookup,
} from '../../../shared/fields';
import type { PageSource } from '../../../shared/kits';
import type { Values } from '../../../shared/operation';
import { pagingFields } from '../../../shared/operation';
import { isObject, memberText } from '../../../shared/values';
import { partsOf } from './months';
import { timeOf } from './readable';

export const instanceQuery = endpoint(approval.instanceQuery, { repeat: 'read' });
export const listPaging = pagingFields({ default: 100, max: 100 });

/** What is asked of a list of instances. */
export const listParameters = {
	approvalCode,
	startTime: dateTime({
		label: 'Start Time',
		description: 'Lists instances that were submitted at this time or later',
		required: true,
	}),
	endTime: dateTime({
		label: 'End Time',
		description: 'Lists instances that were submitted at this time or earlier',
		required: true,
	}),
	status: choice({
		label: 'Status',
		options: {
			ALL: 'All',
			APPROVED: 'Approved',
			DELETED: 'Deleted',
			PENDING: 'Pending',
			RECALL: 'Canceled',
			REJECTED: 'Rejected',
		},
		default: 'ALL',
	}),
	...listPaging.parameters,
};

export const listOptions = {
	timezone: timezone(),
	includeDetails: flag({
		label: 'Include Details',
		description: 'Whether to read each instance with its form, tasks, comments and history',
		default: false,
	}),
	userId: locator({
		label: 'Submitted By',
		description: 'Lists only instances of this user',
		...userLookup,
	}),
	title: text({
		label: 'Title',
		description: 'Lists only instances with this title, which approvals of other systems have',
	}),
	...listPaging.options,
	userIdType,
};

type Asked = Values<typeof listParameters> & Values<typeof listOptions>;

/** The time that is asked for. */
export function spanOf({ startTime, endTime, timezone: zone }: Asked) {
	return { start: startTime, end: endTime, zone };
}

/** The list knows neither status nor user, and the query needs a scope of its own: it is asked where a filter is set. */
export function sourcesOf(values: Asked, api: FeishuApi): PageSource[] {
	const { approvalCode: code, status, userId, title, startTime, endTime, timezone: zone } = values;
	if (status === 'ALL' && userId === undefined && title === undefined) {
		const span = {
			start_time: unixMilliseconds(startTime.in(zone)),
			end_time: unixMilliseconds(endTime.in(zone)),
		};
		const request = { query: { approval_code: code, ...span } };
		return [{ api, endpoint: approval.instanceList, request }];
	}
	return partsOf(spanOf(values)).map(({ from, to }) => ({
		api,
		endpoint: instanceQuery,
		request: {
			query: { user_id_type: values.userIdType },
			body: {
				approval_code: code,
				user_id: userId,
				instance_title: title,
				instance_status: status === 'REJECTED' ? 'REJECT' : status,
				instance_start_time_from: from,
				instance_start_time_to: to,
			},
		},
	}));
}

/** The list names codes only; the query says more. */
export function listedInstance(element: unknown): IDataObject {
	if (!isObject(element)) return { instance_code: String(element) };
	const { approval: definition, instance } = element;
	if (!isObject(instance)) return element;
	return {
		instance_code: instance.code,
		approval_code: memberText(definition, 'code'),
		name: memberText(instance, 'title') || memberText(definition, 'name'),
		user_id: instance.user_id,
		status: memberText(instance, 'status').toUpperCase(),
		start_time: timeOf(instance.start_time),
		end_time: timeOf(instance.end_time),
		serial_number: instance.serial_id,
	};
}
