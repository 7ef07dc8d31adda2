import type { INodeProperties } from 'n8n-workflow';

/** How events get here, and what has to be set in the developer console for it. */
export const wayProperties: INodeProperties[] = [
	{
		displayName: 'Receive By',
		name: 'receiveBy',
		type: 'options',
		default: 'longConnection',
		options: [
			{
				name: 'Long Connection',
				value: 'longConnection',
				description: 'A connection from n8n to Feishu, without a public address and without keys',
			},
			{
				name: 'Webhook',
				value: 'webhook',
				description: 'Requests from Feishu to n8n, which has to be reachable from the internet',
			},
		],
	},
	{
		displayName:
			'Publish the workflow first: the <a href="https://open.feishu.cn/app" target="_blank">developer console</a> takes "long connection" under Events & Callbacks only while somebody is connected. Then add the events there and publish a version of the app. A test run takes events away from a workflow that another n8n process has published.',
		name: 'longConnectionNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { receiveBy: ['longConnection'] } },
	},
	{
		displayName:
			'Under Events & Callbacks in the <a href="https://open.feishu.cn/app" target="_blank">developer console</a> of the app, choose to send events (and callbacks) to a request URL, enter the webhook URL above, add the events, and publish a version. The credential needs the Encrypt Key and the Verification Token from Encryption Strategy.',
		name: 'webhookNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { receiveBy: ['webhook'] } },
	},
];
