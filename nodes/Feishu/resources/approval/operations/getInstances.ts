import type { IDataObject } from 'n8n-workflow';

import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { approval, CallFailed } from '../../../../shared/endpoints';
import { checkUserIds, toldTime } from '../../../../shared/fields';
import { readInTurn, sendParts, shaped } from '../../../../shared/kits';
import { brokenOff, chain, counted } from '../../../../shared/operation';
import {
	instanceQuery,
	listedInstance,
	listOptions,
	listPaging,
	listParameters,
	sourcesOf,
	spanOf,
} from '../instanceList';
import { checkTime } from '../months';
import { readInstance } from '../readable';

const NOUN = ['instance', 'instances'] as const;
/** Instances read at once; the pace holds all the same. */
const TOGETHER = 10;

export const getInstances = chain({
	value: 'getInstances',
	name: 'List Approval Instances',
	action: 'List approval instances',
	description: 'List the instances of an approval in a time span, also with their content',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/instance/list',
	endpoints: [approval.instanceList, instanceQuery, approval.instanceGet],
	parameters: listParameters,
	options: listOptions,
	list: 'items',
	check: (values) => {
		checkTime(spanOf(values), ['Start Time', 'End Time']);
		const { userId: id, userIdType: type } = values;
		if (id === undefined) return;
		checkUserIds([id], type, 'Submitted By');
	},
	run: async (values, api) => {
		const { returnAll, pageSize, pageToken } = listPaging.asked(values);
		const limit = returnAll ? undefined : pageSize;
		const read = await readInTurn(sourcesOf(values, api), { limit, from: pageToken });
		if (read.failure !== undefined && read.elements.length === 0) {
			throw new CallFailed(read.failure);
		}
		const items = read.elements.map(listedInstance);
		const detailed = values.includeDetails
			? await withDetails(api, items)
			: { items, failure: undefined };
		const data = shaped('items', { ...read, rest: {}, elements: detailed.items });
		const failure = read.failure ?? detailed.failure;
		if (failure === undefined) {
			return { data, remark: read.remark === '' ? '' : `${read.remark}.` };
		}
		return brokenOff(
			data,
			failure,
			read.failure === undefined
				? 'reading the instances'
				: `reading on after ${items.length} instances`,
			read.failure === undefined
				? 'Read the instances without details in Data with Get Approval Instance.'
				: 'Go on with page_token in Data as Page Token: what was read before is kept.',
		);
	},
	summary: (data, values) => {
		const { startTime, endTime, timezone: zone } = values;
		const time = `${toldTime(startTime, zone)} to ${toldTime(endTime, zone)}`;
		return `${counted(data, 'items', NOUN)}, submitted from ${time}`;
	},
	sample: {
		items: [
			{
				instance_code: '81D31358-93AF-92D6-7425-01A5D67C4E71',
				approval_code: '7C468A54-8745-2245-9675-08B7C63E7A85',
				name: 'Payment',
				user_id: 'f3ta757q',
				status: 'APPROVED',
				start_time: '2019-07-31T16:28:52.967Z',
				end_time: '2019-08-01T16:28:52.967Z',
				serial_number: '202102060002',
			},
		],
		has_more: true,
		page_token: 'AQD9Rn9e',
	},
});

/** Each instance with its content; those that could not be read stay as they are. */
async function withDetails(
	api: FeishuApi,
	items: readonly IDataObject[],
): Promise<{ readonly items: IDataObject[]; readonly failure: Failure | undefined }> {
	const sent = await sendParts(items, {
		together: TOGETHER,
		onFailure: 'goOn',
		send: async (item) => {
			const code = String(item.instance_code);
			return await api.attempt(approval.instanceGet, { path: { instance_id: code } });
		},
	});
	const found = new Map(sent.done.map(({ part, answer }) => [part, answer]));
	return {
		items: items.map((item) => {
			const answer = found.get(item);
			if (answer === undefined) return item;
			return readInstance({ ...answer }, String(item.instance_code)).data;
		}),
		failure: sent.failure,
	};
}
