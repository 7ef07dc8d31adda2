import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { hookAddress, signedBody } from '../nodes/shared/api';

/** Acts as a custom bot of one group chat: its address says which one, its secret signs what is sent. */
export class FeishuCustomBotApi implements ICredentialType {
	name = 'feishuCustomBotApi';

	displayName = 'Feishu (Lark) Custom Bot API';

	icon: Icon = { light: 'file:../icons/feishu.svg', dark: 'file:../icons/feishu.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-feishu-suite#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Webhook URL',
			name: 'webhookUrl',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. https://open.feishu.cn/open-apis/bot/v2/hook/…',
			description:
				'From the settings of the group chat, Bots, the custom bot. Whoever has it can write to the chat.',
		},
		{
			displayName: 'Signing Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'From the same page, when Set Signature Verification is on there',
		},
	];

	/** Address and signature go into each request as it is sent: the signature holds for an hour. */
	authenticate: IAuthenticate = async ({ webhookUrl, secret }, requestOptions) => ({
		...requestOptions,
		url: hookAddress(webhookUrl).href,
		body: signed(requestOptions.body, String(secret ?? '').trim()),
	});

	/** A message without content: Feishu takes it for wrong, and the chat sees nothing of it. */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: '={{ $credentials.webhookUrl }}',
			body: { msg_type: 'text' },
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
		},
		rules: [
			rule(19001, 'Feishu does not know this Webhook URL: copy it from the settings of the bot'),
			rule(19021, 'Check Signing Secret, and the clock of this machine'),
			rule(19022, 'Add the address of this machine to the IP allow list of the bot'),
		],
	};
}

/** The body as n8n has it: JSON text of the node, an object of the credential's test. */
function signed(body: IHttpRequestOptions['body'], secret: string): IHttpRequestOptions['body'] {
	const given: unknown = typeof body === 'string' ? JSON.parse(body) : body;
	const whole = signedBody({ ...Object(given) }, secret, Date.now());
	return typeof body === 'string' ? JSON.stringify(whole) : { ...whole };
}

function rule(value: number, message: string) {
	return {
		type: 'responseSuccessBody' as const,
		properties: { key: 'code', value, message: `${message} [${value}]` },
	};
}
