import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { listSearch } from '../shared/pickers';
import {
	eventProperties,
	optionProperties,
	passOn,
	prepare,
	receiveWebhook,
} from '../shared/receive';
import { events } from './events';

export class FeishuTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Feishu Trigger',
		name: 'feishuTrigger',
		icon: { light: 'file:../../icons/feishu.svg', dark: 'file:../../icons/feishu.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{[].concat($parameter["events"]).join(", ")}}',
		description: 'Starts the workflow when something happens in Feishu (Lark)',
		defaults: { name: 'Feishu Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'feishuApi', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Else n8n answers with this word in place of what the node answers.
				responseData: '',
				path: 'webhook',
			},
		],
		properties: [
			{
				displayName:
					'Under Events & Callbacks in the <a href="https://open.feishu.cn/app" target="_blank">developer console</a> of the app, choose to send events (and callbacks) to a request URL, enter the webhook URL above, add the events, and publish a version. The credential needs the Encrypt Key and the Verification Token from Encryption Strategy.',
				name: 'webhookNotice',
				type: 'notice',
				default: '',
			},
			...eventProperties(events),
			...optionProperties,
		],
	};

	methods = { listSearch: { searchBases: listSearch.searchBases } };

	webhookMethods = {
		default: {
			// What is asked of Feishu does no harm when it is asked again, and may have been undone.
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await prepare(this, events, true);
				return true;
			},
			// A subscription is the app's, and other workflows may need it.
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveWebhook(this, events);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await passOn(this);
	}
}
