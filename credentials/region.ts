import type { INodeProperties } from 'n8n-workflow';

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

/**
 * An n8n expression for the Base URL without blanks and slashes around it.
 * @param credential what holds it: `$self` or `$credentials`
 */
export function baseUrlOf(credential: '$self' | '$credentials'): string {
	return `${credential}["baseUrl"].trim().replace(/\\/{1,9}$/, "")`;
}
