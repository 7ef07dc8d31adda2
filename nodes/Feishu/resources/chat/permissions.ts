import { choice } from '../../../shared/fields';
import { Refusal } from '../../../shared/values';

const ADDING_LABELS = { all_members: 'All Members', only_owner: 'Owner and Admins Only' } as const;
const SHARING_LABELS = { allowed: 'Allowed', not_allowed: 'Not Allowed' } as const;

/** The two permissions Feishu sets together only (documentation: "Update group information"). */
export const permissions = {
	addMemberPermission: choice({
		label: 'Add Member Permission',
		description:
			'Who may add members. Feishu sets Share Card Permission along with it: Allowed with All Members, Not Allowed with Owner and Admins Only.',
		options: ADDING_LABELS,
	}),
	shareCardPermission: choice({
		label: 'Share Card Permission',
		description:
			'Whether members may share the chat. Feishu sets Add Member Permission along with it: All Members with Allowed, Owner and Admins Only with Not Allowed.',
		options: SHARING_LABELS,
	}),
};

export type AddMemberPermission = 'all_members' | 'only_owner';
export type ShareCardPermission = 'allowed' | 'not_allowed';

/** What the two fields gave. */
export interface GivenPermissions {
	readonly addMemberPermission: AddMemberPermission | undefined;
	readonly shareCardPermission: ShareCardPermission | undefined;
}

const SHARING: Readonly<Record<AddMemberPermission, ShareCardPermission>> = {
	all_members: 'allowed',
	only_owner: 'not_allowed',
};

const ADDING: Readonly<Record<ShareCardPermission, AddMemberPermission>> = {
	allowed: 'all_members',
	not_allowed: 'only_owner',
};

/**
 * Refuses two permissions that Feishu does not set together.
 * @throws Refusal
 */
export function checkPermissions(given: GivenPermissions): void {
	const { addMemberPermission: adding, shareCardPermission: sharing } = given;
	if (adding === undefined || sharing === undefined || SHARING[adding] === sharing) return;
	throw new Refusal(
		`Add Member Permission is ${ADDING_LABELS[adding]}, but Share Card Permission is ${SHARING_LABELS[sharing]}: Feishu sets the two together`,
		`Set Share Card Permission to ${SHARING_LABELS[SHARING[adding]]}, or clear one of the two.`,
	);
}

/** Both permissions, the one that was not given completed by its documented partner. */
export function bothPermissions(given: GivenPermissions) {
	const { addMemberPermission: adding, shareCardPermission: sharing } = given;
	return {
		add_member_permission: adding ?? (sharing === undefined ? undefined : ADDING[sharing]),
		share_card_permission: sharing ?? (adding === undefined ? undefined : SHARING[adding]),
	};
}
