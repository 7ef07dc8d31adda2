import type { INodeProperties } from 'n8n-workflow';

/** Where App ID and App Secret are exchanged (documentation: "tenant_access_token for custom apps"). */
export const EXCHANGE_PATH = '/open-apis/auth/v3/tenant_access_token/internal';

/** The choice of Feishu, Lark or another address, the same in both credentials. */
export const regionProperties: INodeProperties[] = [
	{
		displayName: 'Region',
		name: 'region',
		type: 'options',
		options: [
			{ name: 'Custom', value: 'custom', description: 'A proxy or another address' },
			{ name: 'Feishu (China)', value: 'feishu', description: 'https://open.feishu.cn' },
			{ name: 'Lark (International)', value: 'lark', description: 'https://open.larksuite.com' },
		],
		default: 'feishu',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://open.feishu.cn',
		description: 'Where calls are sent; https, or http for this machine only',
		displayOptions: { show: { region: ['custom'] } },
	},
];
