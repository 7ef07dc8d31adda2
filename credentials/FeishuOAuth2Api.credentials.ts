import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { baseUrlOf, regionProperties } from './region';
import { USER_SCOPES } from './userScopes';

const ACCOUNTS = `$self["region"] === "lark" ? "https://accounts.larksuite.com" : $self["region"] === "custom" ? ${baseUrlOf('$self')} : "https://accounts.feishu.cn"`;
const API = `$self["region"] === "lark" ? "https://open.larksuite.com" : $self["region"] === "custom" ? ${baseUrlOf('$self')} : "https://open.feishu.cn"`;

/**
 * Acts as the user who connects it. n8n fetches, stores and refreshes the user_access_token;
 * Feishu's refresh tokens work once, so n8n's lock around the refresh matters.
 */
export class FeishuOAuth2Api implements ICredentialType {
	name = 'feishuOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Feishu (Lark) OAuth2 API';

	icon: Icon = { light: 'file:../icons/feishu.svg', dark: 'file:../icons/feishu.dark.svg' };

	documentationUrl = 'https://www.npmjs.com/package/n8n-nodes-feishu-suite#credentials';

	// n8n puts properties that its own OAuth2 credential has in the place they have there, and others
	// below: Region cannot stand first, so a notice in place of an unused one speaks of it.
	properties: INodeProperties[] = [
		{
			displayName:
				'Set Region first, at the end of this form: it is Feishu (China) unless you choose another',
			name: 'serverUrl',
			type: 'notice',
			default: '',
		},
		...regionProperties,
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'hidden',
			default: 'authorizationCode',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: `={{ (${ACCOUNTS}) + "/open-apis/authen/v1/authorize" }}`,
			required: true,
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: `={{ (${API}) + "/open-apis/authen/v2/oauth/token" }}`,
			required: true,
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. cli_a1b2c3d4e5f6a7b8',
			description: 'The App ID of the app, from Credentials & Basic Info in the developer console',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The App Secret of the app; it stands below the App ID',
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: USER_SCOPES.join(' '),
			description:
				'What the user grants, separated by spaces, at most 50; at first all that the node can use. Feishu refuses a scope that the app has not enabled as a user scope: remove those you do not need. Keep offline_access: without it the access ends after two hours.',
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'hidden',
			default: 'body',
		},
	];
}
