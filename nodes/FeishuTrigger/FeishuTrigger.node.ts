import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	ITriggerFunctions,
	ITriggerResponse,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { listSearch } from '../shared/pickers';
import {
	eventProperties,
	listen,
	listenOnce,
	optionProperties,
	passOn,
	prepare,
	receiveWebhook,
	wayProperties,
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
				// Without a method n8n has no webhook for the node.
				httpMethod: '={{ $parameter["receiveBy"] === "webhook" ? "POST" : "" }}',
				ndvHideUrl: '={{ $parameter["receiveBy"] !== "webhook" }}',
				responseMode: '={{ $parameter["answer"] === "workflow" ? "responseNode" : "onReceived" }}',
				// Else n8n answers with this word in place of what the node answers.
				responseData: '',
				path: 'webhook',
			},
		],
		properties: [...wayProperties, ...eventProperties(events), ...optionProperties],
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

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		// Not undefined, which n8n takes for a node that has to be published again.
		return this.getNodeParameter('receiveBy') === 'webhook' ? {} : await listen(this, events);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const isListening = this.getNodeParameter('receiveBy', 0) !== 'webhook';
		return this.getMode() === 'manual' && isListening
			? await listenOnce(this, events)
			: await passOn(this);
	}
}
