import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FeishuApi } from '../endpoints';
import { drive, endpoint } from '../endpoints';
import { chunks, memberText, objectsIn } from '../values';
import { sendParts } from './parts';

/** Members one call takes (documentation: "Add collaborators in batches"). */
const AT_ONCE = 10;

// Who is there already keeps the right, or gets the one that is asked for.
const addSome = endpoint(drive.permissionMemberBatchCreate, { repeat: 'same' });
const addOne = endpoint(drive.permissionMemberCreate, { repeat: 'same' });

/** What `shareWith` calls, for the record of an operation. */
export const sharingCalls = [addSome, addOne];

/** Who gets a right. */
export interface Member {
	readonly id: string;
	/** Feishu's `member_type`, e.g. `openid`. */
	readonly idType: string;
}

/** What they get. */
export interface Right {
	readonly perm: string;
	/** For a wiki page: with the pages below it, or it alone. */
	readonly permType?: string;
	readonly notify?: boolean;
}

/** Who has got a right, and who has not. */
export interface SharedWith {
	readonly members: IDataObject[];
	readonly failed: IDataObject[];
	/** Of the first that failed. */
	readonly failure?: Failure;
}

/** What a member is, where the id alone does not say it (documentation: "Add collaborators", `type`). */
const KINDS: Readonly<Record<string, string>> = {
	openchat: 'chat',
	opendepartmentid: 'department',
	groupid: 'group',
	wikispaceid: 'wiki_space_member',
};

/** What a member is, as Feishu wants to be told. */
export function kindOfMember(idType: string): string {
	return KINDS[idType] ?? 'user';
}

/**
 * Gives members a right to a file, ten a call. Feishu takes all of a call or none, so the members of
 * one that was refused are tried one by one. Never throws for a failed call.
 */
export async function shareWith(
	api: FeishuApi,
	{ token, type }: { readonly token: string; readonly type: string },
	members: readonly Member[],
	{ perm, permType, notify = false }: Right,
): Promise<SharedWith> {
	const path = { token };
	const query = { type, need_notification: notify };
	const bodyOf = ({ id, idType }: Member) => ({
		member_type: idType,
		member_id: id,
		perm,
		...(permType === undefined ? {} : { perm_type: permType }),
		type: kindOfMember(idType),
	});
	const send = async (part: readonly Member[]): Promise<Attempt<unknown>> => {
		const [only, ...others] = part.map(bodyOf);
		if (only === undefined) return { answer: {} };
		return others.length === 0
			? await api.attempt(addOne, { path, query, body: only })
			: await api.attempt(addSome, { path, query, body: { members: [only, ...others] } });
	};
	const { done, failures, failure } = await sendParts<readonly Member[], unknown>(
		chunks(members, AT_ONCE),
		{
			send,
			onFailure: 'goOn',
			split: (part, { fate, retryable }) =>
				fate === 'answered' && !retryable && part.length > 1 ? part.map((one) => [one]) : undefined,
		},
	);
	return {
		members: done.flatMap(({ part }) => part.map(({ id }) => ({ member_id: id, perm }))),
		failed: [...failures].flatMap(([part, why]) => part.map((one) => failedMember(one, why))),
		...(failure === undefined ? {} : { failure }),
	};
}

/** A member that a call failed for, as Data tells it. */
export function failedMember({ id }: Member, { code, message }: Failure): IDataObject {
	return { member_id: id, ...(code === undefined ? {} : { code }), message };
}

/** Ids of members as a summary names them: few by name, more by number. */
export function namedMembers(members: readonly IDataObject[]): string {
	const ids = objectsIn(members).map((one) => memberText(one, 'member_id'));
	return ids.length > 3 ? `${ids.length} members` : ids.join(', ');
}
