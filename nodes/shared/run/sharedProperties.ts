import type { INodeProperties } from 'n8n-workflow';
import { requestFields } from './settings';

/** Resources that have a credential of their own. */
const CUSTOM_BOT = ['customBot'];

/** The credential choice above all fields. */
export const authenticationProperty: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Feishu (Lark) API',
			value: 'feishuApi',
			description: 'Acts as the app, with its App ID and App Secret',
		},
		{
			name: 'Feishu (Lark) OAuth2 API',
			value: 'feishuOAuth2Api',
			description: 'Acts as the user who connected the credential',
		},
	],
	default: 'feishuApi',
	displayOptions: { hide: { resource: CUSTOM_BOT } },
};

/** The fields below those of every operation. */
export const closingProperties: INodeProperties[] = [
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Envelope',
				value: 'envelope',
				description:
					'One item per call with Data, Summary, Hint and status; a failed call is an item too, and the node stays green',
			},
			{
				name: 'Envelope or Error',
				value: 'envelopeOrError',
				description:
					'The envelope of each call that succeeds; a failed call is an error, which follows the On Error setting',
			},
			{
				name: 'Items',
				value: 'items',
				description:
					'One item per result; a failed call is an error, which follows the On Error setting',
			},
		],
		default: 'envelope',
		hint: 'Choose Envelope or Error to have failed calls act as On Error says; with Envelope the node stays green.',
	},
	{
		displayName: 'Request Options',
		name: 'requestOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: Object.entries(requestFields)
			.map(([name, { label, property }]) => ({ displayName: label, name, ...property }))
			.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
	},
];
