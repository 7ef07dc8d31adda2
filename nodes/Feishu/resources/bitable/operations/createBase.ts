import { bitable } from '../../../../shared/endpoints';
import { flag, folderKey, folderToken, sharing, text, timezone } from '../../../../shared/fields';
import { sharingCalls } from '../../../../shared/kits';
import { chain, partly, unlessProven } from '../../../../shared/operation';
import { memberText, Refusal } from '../../../../shared/values';
import {
	columnDefinitions,
	createTableCall,
	deleteTableCall,
	furnished,
	newName,
	TABLE_NAME,
} from '../tables';

export const createBase = chain({
	value: 'createBase',
	name: 'Create Base',
	action: 'Create Base',
	description: 'Make a new Base in a folder, optionally with a first table',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app/create',
	endpoints: [bitable.appCreate, createTableCall, deleteTableCall, ...sharingCalls],
	parameters: { name: newName, folderToken },
	options: {
		columns: columnDefinitions,
		removeDefaultTable: flag({
			label: 'Remove Default Table',
			description: 'Whether to delete the empty table that Feishu makes, once there is another',
			default: false,
		}),
		shareWith: sharing.shareWith,
		tableName: text({
			label: 'Table Name',
			description: 'What the first table is called; none is made when this is empty',
			placeholder: 'e.g. Orders',
			pattern: TABLE_NAME,
		}),
		timezone: timezone(),
	},
	check: ({ columns, tableName, removeDefaultTable }) => {
		if (tableName !== undefined || (columns === undefined && !removeDefaultTable)) return;
		throw new Refusal(
			'Columns and Remove Default Table need a table, but Table Name is empty',
			'Fill in Table Name.',
		);
	},
	serialBy: (values) => folderKey(values.folderToken),
	run: async ({ name, folderToken: folder, timezone: zone, ...wanted }, api) => {
		const { app } = await api.call(bitable.appCreate, {
			body: { name, folder_token: folder ?? '', time_zone: zone },
		});
		const doubt = unlessProven(api, { app }, 'app.app_token');
		if (doubt !== undefined) return doubt;
		const { app_token: token = '', url = '', default_table_id: first = '' } = app ?? {};
		const { data, failure, step } = await furnished(api, { token, first }, wanted);
		const whole = { app_token: token, url, default_table_id: first, ...data };
		if (failure !== undefined) {
			return partly(whole, failure, step, 'Go on with app_token in Data: the Base is made.');
		}
		const isAlone =
			api.identity === 'tenant' && folder === undefined && wanted.shareWith.length === 0;
		return {
			data: whole,
			remark: isAlone
				? 'It belongs to the app, and nobody else sees it: give Share With or a shared Folder for people to find it.'
				: '',
		};
	},
	summary: (data, { name }) => `Created Base ${name} (${memberText(data, 'app_token')})`,
	sample: {
		app_token: 'bascnABC',
		url: 'https://example.feishu.cn/base/bascnABC',
		default_table_id: 'tblABCoumSQ',
		table_id: 'tblDBTWm6Es84d8c',
		shared_with: [],
	},
});
