import type { IDataObject } from 'n8n-workflow';

import type { UserIdType } from '../../../shared/fields';
import { checkUserIds, choice, jsonObject, locator, userLookup } from '../../../shared/fields';
import { asText, quoted, Refusal } from '../../../shared/values';

/** What a user can leave to another one, by what it is called here (documentation: "Delete a user"). */
const ESTATE = {
	department_chat: 'department_chat_acceptor_user_id',
	external_chat: 'external_chat_acceptor_user_id',
	docs: 'docs_acceptor_user_id',
	calendar: 'calendar_acceptor_user_id',
	application: 'application_acceptor_user_id',
	minutes: 'minutes_acceptor_user_id',
	survey: 'survey_acceptor_user_id',
	anycross: 'anycross_acceptor_user_id',
} as const;

const KINDS = [...Object.keys(ESTATE), 'email'];

/** Feishu's numbers for what becomes of the mail of a user. */
const MAIL = { transfer: '1', keep: '2', delete: '3' } as const;

export const successorFields = {
	successorId: locator({
		label: 'Successor',
		description:
			'Who gets the chats, documents, events, apps, minutes, surveys and mail of the user; without one, mostly their leader does',
		...userLookup,
	}),
	successors: jsonObject({
		label: 'Other Successors',
		description: `User IDs of those who get something else than the Successor does, by what they get: ${KINDS.join(', ')}`,
		placeholder: 'e.g. {"docs": "ou_6yf8af6bgb9100449565764t3382b168"}',
	}),
	mailHandling: choice({
		label: 'Mail',
		description: 'What becomes of the mail of the user',
		options: { transfer: 'Give It to the Successor', keep: 'Keep It', delete: 'Delete It' },
		default: 'transfer',
	}),
};

/** What the fields gave. */
export interface GivenSuccessors {
	readonly userId: string;
	readonly userIdType: UserIdType;
	readonly successorId: string | undefined;
	readonly successors: IDataObject | undefined;
	readonly mailHandling: keyof typeof MAIL;
}

/** @throws Refusal */
export function checkSuccessors(given: GivenSuccessors): void {
	const label = successorFields.successors.label;
	const unknown = Object.keys(given.successors ?? {}).find((kind) => !KINDS.includes(kind));
	if (unknown !== undefined) {
		throw new Refusal(
			`${label} has ${quoted(unknown)}, which is not one of ${KINDS.join(', ')}`,
			`Use only these names in ${label}: ${KINDS.join(', ')}.`,
		);
	}
	const { successorId, userIdType } = given;
	const others = Object.values(given.successors ?? {}).map((id) => asText(id, label));
	if (successorId !== undefined) {
		checkUserIds([successorId], userIdType, successorFields.successorId.label);
	}
	checkUserIds(others, userIdType, label);
	if (![successorId, ...others].includes(given.userId)) return;
	throw new Refusal(
		'The user is named as their own successor',
		`Name other users in ${successorFields.successorId.label} and ${label}.`,
	);
}

/** The body of the call: who gets what. */
export function estateOf({ successorId, successors = {}, mailHandling }: GivenSuccessors) {
	const heirOf = (kind: string): string | undefined =>
		Object.hasOwn(successors, kind) ? String(successors[kind]) : successorId;
	const mail = heirOf('email');
	const body = Object.fromEntries(
		Object.entries(ESTATE).map(([kind, member]) => [member, heirOf(kind)]),
	);
	if (mailHandling !== 'transfer') {
		return { ...body, email_acceptor: { processing_type: MAIL[mailHandling] } };
	}
	if (mail === undefined) return body;
	return {
		...body,
		email_acceptor: { processing_type: MAIL.transfer, acceptor_user_id: mail },
	};
}
