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
			description:
				'From the same page, when Set Signature Verification is on there. The test of the credential sends nothing that the chat sees, so only a message shows for certain that the secret is right.',
		},
	];

	/** Address and signature go into each request as it is sent: the signature holds for an hour. */
	authenticate: IAuthenticate = async ({ webhookUrl, secret }, requestOptions) => ({
		...requestOptions,
		url: hookAddress(webhookUrl).href,
		body: signed(requestOptions.body, String(secret ?? '').trim()),
	});

	/**
	 * A message without content: Feishu takes it for wrong, with HTTP 200 or 400, and the chat sees nothing of
	 * it. Whether Feishu looks at the signature before the content is not documented.
	 */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: '={{ $credentials.webhookUrl }}',
			body: { msg_type: 'text' },
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: { ignore: true, except: NOT_FEISHU },
		},
		rules: [
			rule(19001, 'Feishu does not know this Webhook URL: copy it from the settings of the bot'),
			rule(19021, 'Check Signing Secret, and the clock of this machine'),
			rule(19022, 'Add the address of this machine to the IP allow list of the bot'),
			rule(undefined, 'Feishu did not answer: check Webhook URL, and the network of this machine'),
		],
	};
}

/** The body as n8n has it: JSON text of the node, an object of the credential's test. */
function signed(body: IHttpRequestOptions['body'], secret: string): IHttpRequestOptions['body'] {
	const given: unknown = typeof body === 'string' ? JSON.parse(body) : body;
	const whole = signedBody({ ...Object(given) }, secret, Date.now());
	return typeof body === 'string' ? JSON.stringify(whole) : { ...whole };
}

/** @param value Feishu's code; undefined for an answer without one, such as the page of a proxy */
function rule(value: number | undefined, message: string) {
	const shown = value === undefined ? message : `${message} [${value}]`;
	return {
		type: 'responseSuccessBody' as const,
		properties: { key: 'code', value, message: shown },
	};
}

/** Statuses with which something on the way answers, and Feishu where nothing is: the test fails. */
const NOT_FEISHU = [301, 302, 303, 307, 308, 401, 403, 404, 405, 407, 429, 500, 502, 503, 504];
