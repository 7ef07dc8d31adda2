import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

import { apiOrigin, exchanged, EXCHANGE_PATH, mayHaveToken } from '../nodes/shared/api';
import { isBlank } from '../nodes/shared/values';
import { baseUrlOf, regionProperties } from './region';

const CONNECT_PATH = '/callback/ws/endpoint';
const ORIGIN = `$credentials.region === "lark" ? "https://open.larksuite.com" : $credentials.region === "custom" ? ${baseUrlOf('$credentials')} : "https://open.feishu.cn"`;

/** Whether a request asks this credential's own Feishu for the address of a long connection. */
function isConnecting(
	credentials: ICredentialDataDecryptedObject,
	{ method, url }: IHttpRequestOptions,
): boolean {
	return method === 'POST' && url === `${apiOrigin(credentials)}${CONNECT_PATH}`;
}

/** Some nodes of n8n name the address in an older way. @throws Error where the token must not go */
function checkTarget(
	credentials: ICredentialDataDecryptedObject,
	requestOptions: IHttpRequestOptions & { readonly uri?: unknown },
): void {
	const { url, uri, baseURL } = requestOptions;
	const targets = [url, uri].filter((target) => !isBlank(target));
	if (targets.length > 0 && targets.every((one) => mayHaveToken(credentials, one, baseURL))) return;
	throw new Error(
		'The Feishu (Lark) API credential is for requests to Feishu only: its token does not go to another host',
	);
}

/** Acts as an app: App ID and App Secret are exchanged for a tenant_access_token. */
export class FeishuApi implements ICredentialType {
	name = 'feishuApi';

	displayName = 'Feishu (Lark) API';

	icon: Icon = { light: 'file:../icons/feishu.svg', dark: 'file:../icons/feishu.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-feishu-suite#credentials';

	properties: INodeProperties[] = [
		...regionProperties,
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. cli_a1b2c3d4e5f6a7b8',
			description: 'From Credentials & Basic Info of the app in the developer console',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Stands below the App ID in the developer console',
		},
		{
			displayName: 'Encrypt Key',
			name: 'encryptKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'For Feishu Trigger with Webhook only: from Encryption Strategy below Events & Callbacks in the developer console',
		},
		{
			displayName: 'Verification Token',
			name: 'verificationToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'For Feishu Trigger with Webhook only: stands below the Encrypt Key in the developer console',
		},
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	/**
	 * Exchanges App ID and App Secret for a token. n8n calls it while the token is blank, stores what
	 * it returns with the credential and shares it with all executions.
	 *
	 * @throws Error with Feishu's text and code, which n8n shows when the credential is tested
	 */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return { accessToken: await exchanged(this.helpers, credentials) };
	}

	/**
	 * A long connection is asked for with the secret in place of a token, so that the node never has it in
	 * hand. n8n lets any node use the credential, HTTP Request and its tool for agents too.
	 *
	 * @throws Error for an address that is not Feishu's
	 */
	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		const { appId, appSecret, accessToken } = credentials;
		if (isConnecting(credentials, requestOptions)) {
			const body = { AppID: String(appId).trim(), AppSecret: String(appSecret).trim() };
			return { ...requestOptions, body };
		}
		checkTarget(credentials, requestOptions);
		const Authorization = `Bearer ${String(accessToken)}`;
		return { ...requestOptions, headers: { ...requestOptions.headers, Authorization } };
	};

	/** The exchange above runs first and says what is wrong; this call repeats it for n8n's own check of the answer. */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			url: `={{ (${ORIGIN}) + "${EXCHANGE_PATH}" }}`,
			body: {
				app_id: '={{ $credentials.appId.trim() }}',
				app_secret: '={{ $credentials.appSecret.trim() }}',
			},
			disableFollowRedirect: true,
		},
		rules: [10003, 10012, 10013, 10014, 10015, 99991543].map((value) => ({
			type: 'responseSuccessBody',
			properties: {
				key: 'code',
				value,
				message: `Feishu issued no token [${value}]: check App ID, App Secret and Region`,
			},
		})),
	};
}
