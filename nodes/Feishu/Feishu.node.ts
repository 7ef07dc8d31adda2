import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { resourceProperties } from '../shared/form';
import {
	authenticationProperty,
	closingProperties,
	executeNode,
	resumeNode,
	waitingTooltip,
	waitingWebhooks,
} from '../shared/run';
import { listSearch, resourceMapping } from '../shared/pickers';
import { resources } from './resources';
import { takeAnswer } from './resources/message';

export class Feishu implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Feishu',
		name: 'feishu',
		icon: { light: 'file:../../icons/feishu.svg', dark: 'file:../../icons/feishu.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Work with messages, chats and other things in Feishu (Lark)',
		defaults: { name: 'Feishu' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'feishuApi',
				required: true,
				displayOptions: {
					show: { authentication: ['feishuApi'] },
					hide: { resource: ['customBot'] },
				},
			},
			{
				name: 'feishuOAuth2Api',
				required: true,
				displayOptions: {
					show: { authentication: ['feishuOAuth2Api'] },
					hide: { resource: ['customBot'] },
				},
			},
			{
				name: 'feishuCustomBotApi',
				required: true,
				displayOptions: { show: { resource: ['customBot'] } },
			},
		],
		webhooks: waitingWebhooks,
		waitingNodeTooltip: waitingTooltip,
		properties: [authenticationProperty, ...resourceProperties(resources), ...closingProperties],
	};

	methods = { listSearch, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await executeNode(this, resources);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resumeNode(this, resources, takeAnswer);
	}
}
