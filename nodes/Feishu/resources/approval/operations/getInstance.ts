import type { IDataObject } from 'n8n-workflow';

import { approval } from '../../../../shared/endpoints';
import { flag, text, userIdType } from '../../../../shared/fields';
import { brokenOff, chain, unlessProven } from '../../../../shared/operation';
import { amount, memberText, named } from '../../../../shared/values';
import { instanceCode, locale, simplify } from '../approvalFields';
import { fetchInstanceFiles } from '../files';
import { readInstance } from '../readable';
import { readableSample } from '../sample';

export const getInstance = chain({
	value: 'getInstance',
	name: 'Get Approval Instance',
	action: 'Get approval instance',
	description: 'Read one approval: status, form values by field name, tasks, comments and history',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/instance/get',
	endpoints: [approval.instanceGet],
	parameters: { instanceCode },
	options: {
		simplify,
		locale,
		downloadFiles: flag({
			label: 'Download Files',
			description:
				'Whether to put the files of the form, the comments and the history into the item',
			default: false,
		}),
		binaryPropertyName: text({
			label: 'Put Output File in Field',
			description: 'Name of the binary data of the first file; others get a number, such as data_1',
			default: 'data',
		}),
		userIdType,
	},
	run: async (values, api) => {
		const { instanceCode: code } = values;
		const answer: IDataObject = await api.call(approval.instanceGet, {
			path: { instance_id: code },
			query: { locale: values.locale, user_id_type: values.userIdType },
		});
		const doubt = unlessProven(api, answer, 'status');
		if (doubt !== undefined) return doubt;
		const read = readInstance(answer, code);
		const data = values.simplify ? read.data : answer;
		if (!values.downloadFiles || api.dryRun) return { data };
		const fetched = await fetchInstanceFiles(api, read.files, values.binaryPropertyName);
		const whole = { ...data, files: [...fetched.told], failed: [...fetched.failed] };
		const { files, failure } = fetched;
		if (failure === undefined) return { data: whole, files };
		const step = `fetching ${fetched.failed.length} of ${read.files.length} files`;
		const hint = 'Repeat the call: the addresses of the files are new each time.';
		return { ...brokenOff(whole, failure, step, hint), files };
	},
	summary: (data, values) => {
		const name = memberText(data, 'name') || memberText(data, 'approval_name');
		const files = Array.isArray(data.files)
			? ` with ${amount(data.files.length, ['file', 'files'])}`
			: '';
		const status = memberText(data, 'status').toLowerCase();
		return `Got ${named('instance', name, values.instanceCode)}, ${status}${files}`;
	},
	sample: readableSample,
});
