import { bitable, wiki } from '../../../../shared/endpoints';
import { appToken, flag, folderKey, folderToken, timezone } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { isObject, memberText } from '../../../../shared/values';
import { newName } from '../tables';

export const copyBase = operation({
	value: 'copyBase',
	name: 'Copy Base',
	action: 'Copy Base',
	description: 'Copy a Base with its tables; above 50,000 records without what they hold',
	documentation:
		'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/bitable-v1/app/copy',
	endpoint: bitable.appCopy,
	lookUps: [wiki.spaceGetNode],
	parameters: { appToken, name: newName, folderToken },
	options: {
		timezone: timezone(),
		withoutContent: flag({
			label: 'Without Content',
			description: 'Whether to copy the tables without their records',
			default: false,
		}),
	},
	list: 'app',
	serialBy: (values) => folderKey(values.folderToken),
	request: (values) => ({
		path: { app_token: values.appToken },
		body: {
			name: values.name,
			folder_token: values.folderToken ?? '',
			without_content: values.withoutContent,
			time_zone: values.timezone,
		},
	}),
	proof: 'app.app_token',
	summary: ({ app }, values) =>
		`Copied Base ${values.appToken} as ${values.name} (${memberText(isObject(app) ? app : {}, 'app_token')})`,
});
