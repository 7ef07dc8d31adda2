import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { baseUrlOf, regionProperties } from './region';

const ACCOUNTS = `$self["region"] === "lark" ? "https://accounts.larksuite.com" : $self["region"] === "custom" ? ${baseUrlOf('$self')} : "https://accounts.feishu.cn"`;
const API = `$self["region"] === "lark" ? "https://open.larksuite.com" : $self["region"] === "custom" ? ${baseUrlOf('$self')} : "https://open.feishu.cn"`;

/**
 * Acts as the user who connects it. n8n fetches, stores and refreshes the user_access_token;
 * Feishu's refresh tokens work once, so n8n's lock around the refresh matters.
 */
export class FeishuOAuth2Api implements ICredentialType {
	name = 'feishuOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Feishu OAuth2 API';

	icon: Icon = { light: 'file:../icons/feishu.svg', dark: 'file:../icons/feishu.dark.svg' };

	documentationUrl =
		'https://open.feishu.cn/document/authentication-management/access-token/obtain-oauth-code';

	properties: INodeProperties[] = [
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
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: 'offline_access im:message im:message.send_as_user',
			description:
				'Scopes the user grants, separated by spaces, at most 50. Each must be enabled for the app. Keep offline_access: without it the access ends after two hours.',
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
