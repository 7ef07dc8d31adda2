import type { IDataObject } from 'n8n-workflow';

import { approval, CallFailed } from '../../../../shared/endpoints';
import { checkUserIds } from '../../../../shared/fields';
import { readInTurn, shaped } from '../../../../shared/kits';
import { brokenOff, chain, counted } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import { checkTime } from '../months';
import {
	queriesOf,
	searchesOf,
	spanOf,
	taskOptions,
	taskPaging,
	taskParameters,
	taskSearch,
} from '../taskList';
import { taskOfQuery, taskOfSearch } from '../tasks';

const NOUN = ['approval task', 'approval tasks'] as const;

export const getTasks = chain({
	value: 'getTasks',
	name: 'List Approval Tasks',
	action: 'List approval tasks',
	description: 'List what waits for approval, or was decided, for a user or an approval',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/approval-search/search',
	identities: ['tenant', 'user'],
	endpoints: [taskSearch, approval.taskQuery],
	parameters: taskParameters,
	options: taskOptions,
	list: 'items',
	check: (values) => {
		const { userId: id, approvalCode: code, userIdType: type } = values;
		if (id === undefined && code === undefined) {
			throw new Refusal(
				'Approver and Approval Code are both empty',
				'Fill in at least one of Approver and Approval Code.',
			);
		}
		if (id !== undefined) {
			checkUserIds([id], type, 'Approver');
		}
		const span = spanOf(values);
		if (span !== undefined) checkTime(span, ['Started After', 'Started Before']);
	},
	run: async (values, api) => {
		const isUser = api.identity === 'user';
		const sources = isUser ? queriesOf(values, api) : searchesOf(values, api);
		const { returnAll, pageSize, pageToken } = taskPaging.asked(values);
		const limit = returnAll ? undefined : pageSize;
		const read = await readInTurn(sources, { limit, from: pageToken });
		if (read.failure !== undefined && read.elements.length === 0) {
			throw new CallFailed(read.failure);
		}
		const found = read.elements.map(isUser ? taskOfQuery : taskOfSearch);
		const { approvalCode: code } = values;
		// Asked as a user, Feishu does not choose by approval.
		const items = found.filter((task) => code === undefined || task.approval_code === code);
		const data: IDataObject = shaped('items', { ...read, rest: {}, elements: items });
		if (read.failure === undefined) {
			return { data, remark: read.remark === '' ? '' : `${read.remark}.` };
		}
		return brokenOff(
			data,
			read.failure,
			`reading on after ${items.length} approval tasks`,
			'Go on with page_token in Data as Page Token: what was read before is kept.',
		);
	},
	summary: (data) => counted(data, 'items', NOUN),
	sample: {
		items: [taskOfSearch(taskSearch.sample().task_list?.[0])],
		has_more: true,
		page_token: 'AQD9Rn9e',
	},
});
