import { anyFile, checkIdType } from '../../../shared/fields';
import type { Member } from '../../../shared/kits';
import { Refusal } from '../../../shared/values';

/** What can have members (documentation: "Add collaborators", `type`). */
export const sharedFile = anyFile({
	types: [
		'docx',
		'doc',
		'sheet',
		'bitable',
		'file',
		'folder',
		'slides',
		'mindnote',
		'wiki',
		'minutes',
	],
});

/** The type that ids of users and chats have elsewhere, by Feishu's name for it here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
	openid: 'open_id',
	unionid: 'union_id',
	email: 'email',
	openchat: 'chat_id',
};

/**
 * Members as they were given, each once.
 * @throws Refusal for an id that is clearly of another type
 */
export function membersOf(ids: readonly string[], idType: string): Member[] {
	for (const id of ids) {
		const type = ELSEWHERE[idType] ?? idType;
		checkIdType({ id, label: 'Members' }, { type, label: 'Member Type' });
	}
	return [...new Set(ids)].map((id) => ({ id, idType }));
}

/**
 * What Feishu does not do for an app (documentation: "Add collaborators").
 * @throws Refusal
 */
export function checkIdentity(identity: string, idType: string): void {
	if (identity !== 'tenant' || idType !== 'opendepartmentid') return;
	throw new Refusal(
		'Member Type is a department, but an app cannot share with departments',
		'Use the Feishu (Lark) OAuth2 API credential, or share with a chat or with users.',
	);
}
