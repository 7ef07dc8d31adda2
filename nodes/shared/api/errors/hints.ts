import type { IDataObject } from 'n8n-workflow';

import type { Endpoint } from '../../operation';
import { isObject } from '../../operation';
import type { Answer } from '../answer';
import { errorPart, feishuBody, logId } from '../answer';

/** The code for "the user has not granted the scope"; the other scope codes concern the app. */
const USER_SCOPE_CODE = 99991679;

/** Names the missing scopes and gives the link Feishu returned, or the one to the app's console page. */
export function scopeHint(
	answer: Answer,
	code: number,
	endpoint: Endpoint,
	appId: string,
	origin: string,
): string {
	const named = missingScopes(answer);
	const scopes = (named.length > 0 ? named : endpoint.scopes).join(', ');
	const link = returnedLink(answer) ?? (appId === '' ? '' : `${origin}/app/${appId}/auth`);
	const where = link === '' ? '' : `: ${link}`;
	return code === USER_SCOPE_CODE
		? `Add one of these scopes to the Feishu OAuth2 API credential and reconnect it: ${scopes}.${link === '' ? '' : ` Details${where}`}`
		: `Enable one of these scopes for the app (${scopes}) and publish a version${where}`;
}

function missingScopes(answer: Answer): string[] {
	const violations = objects(errorPart(answer).permission_violations);
	const listed = violations.flatMap(({ subject, scope }) => texts([subject, scope]));
	if (listed.length > 0) return [...new Set(listed)];
	const inText = /\[([a-z][\w.:, -]*:[\w.:, -]*)\]/i.exec(feishuBody(answer)?.msg ?? '');
	return inText === null ? [] : inText[1].split(',').map((scope) => scope.trim());
}

function returnedLink(answer: Answer): string | undefined {
	const error = errorPart(answer);
	const [help] = [...objects(error.helps), ...objects(error.permission_violations)].flatMap(
		({ url }) => texts([url]),
	);
	return help ?? /https?:\/\/[^\s"'<>，。）)]+/.exec(feishuBody(answer)?.msg ?? '')?.[0];
}

/** Says which fields Feishu found wrong; empty when it names none. */
export function fieldHint(error: IDataObject): string {
	const violations = objects(error.field_violations).map(({ field, description }) =>
		texts([field, description]).join(': '),
	);
	return violations.length === 0 ? '' : `Feishu names ${violations.join('; ')}.`;
}

function objects(value: unknown): IDataObject[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

function texts(values: readonly unknown[]): string[] {
	return values.filter((value) => typeof value === 'string' && value !== '').map(String);
}

/** The log id of an answer for the end of a message; empty without one. */
export function logText(answer: Answer): string {
	const id = logId(answer);
	return id === '' ? '' : ` (log id ${id})`;
}
