import type { INodeProperties } from 'n8n-workflow';
import type { Operation, Resource } from '../operation';

/** What to know before filling in the form: who may do this, and what the app has to be granted first. */
export function noticeProperties({ value, operations }: Resource): INodeProperties[] {
	const identities = (['user', 'tenant'] as const).flatMap((only) => {
		const affected = operations.filter((operation) => operation.identities.join() === only);
		const { text, shownFor } = WRONG_IDENTITY[only];
		return notice('identityNotice', text, affected, {
			authentication: shownFor,
			resource: [value],
		});
	});
	const texts = new Set(operations.flatMap((operation) => operation.notice ?? []));
	const scopes = [...texts].flatMap((text) => {
		const affected = operations.filter((operation) => operation.notice === text);
		return notice('scopeNotice', text, affected, { resource: [value] });
	});
	return [...identities, ...scopes];
}

/** Shown only while the chosen kind of credential is the one that Feishu refuses. */
const WRONG_IDENTITY: Readonly<Record<'tenant' | 'user', { text: string; shownFor: string[] }>> = {
	user: {
		text: 'Select a Feishu (Lark) OAuth2 API credential: Feishu lets only a user do this',
		shownFor: ['feishuApi'],
	},
	tenant: {
		text: 'Select a Feishu (Lark) API credential: Feishu lets only the app do this',
		shownFor: ['feishuOAuth2Api'],
	},
};

function notice(
	name: string,
	displayName: string,
	affected: readonly Operation[],
	show: Readonly<Record<string, string[]>>,
): INodeProperties[] {
	if (affected.length === 0) return [];
	const operation = affected.map(({ value }) => value);
	return [
		{
			displayName,
			name,
			type: 'notice',
			default: '',
			displayOptions: { show: { ...show, operation } },
		},
	];
}
