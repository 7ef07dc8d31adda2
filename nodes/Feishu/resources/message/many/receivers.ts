import type { UserIdType } from '../../../../shared/fields';
import { checkIdType, checkUserIds, ROOT_DEPARTMENT } from '../../../../shared/fields';
import { amount, Refusal } from '../../../../shared/values';

/** The most users who get a message each with Delivery Automatic: it is as fast, and can be edited and answered. */
const FEW = 50;

/** Who is to get a message, each once. */
export interface Receivers {
	readonly users: readonly string[];
	readonly userIdType: UserIdType;
	/** Both kinds of department ids. */
	readonly departments: readonly string[];
	readonly chats: readonly string[];
	/** Whether the users are sent one message in batches, or one message each. */
	readonly inBatches: boolean;
}

/** What the fields for the receivers gave. */
export interface GivenReceivers {
	readonly userIds: readonly string[] | undefined;
	readonly departmentIds: readonly string[] | undefined;
	readonly chatIds: readonly string[] | undefined;
	readonly userIdType: UserIdType;
	readonly delivery: 'auto' | 'individual' | 'batch';
}

/** The receivers, each once. */
export function receiversOf(values: GivenReceivers): Receivers {
	const users = [...new Set(values.userIds)];
	return {
		users,
		userIdType: values.userIdType,
		departments: [...new Set(values.departmentIds)],
		chats: [...new Set(values.chatIds)],
		inBatches: values.delivery === 'auto' ? users.length > FEW : values.delivery === 'batch',
	};
}

/**
 * Refuses receivers that cannot be reached as it is asked.
 * @throws Refusal
 */
export function checkReceivers(values: GivenReceivers): void {
	const { users, departments, chats } = receiversOf(values);
	if (users.length + departments.length + chats.length === 0) {
		throw new Refusal(
			'User IDs, Department IDs and Chat IDs are all empty',
			'Fill in at least one of User IDs, Department IDs and Chat IDs.',
		);
	}
	checkUserIds(users, values.userIdType, 'User IDs');
	for (const id of chats) {
		checkIdType({ id, label: 'Chat IDs' }, { type: 'chat_id', label: 'Chat IDs', offers: {} });
	}
	if (departments.includes(ROOT_DEPARTMENT)) {
		throw new Refusal(
			'Department IDs holds 0, the root department, which Feishu sends no message to',
			'Give the departments below the root in Department IDs.',
		);
	}
	if (departments.length > 0 && values.delivery === 'individual') {
		throw new Refusal(
			'Delivery is One by One, but Department IDs is filled in: departments are reached in batches only',
			'Set Delivery to Automatic, or clear Department IDs.',
		);
	}
}

/** The receivers as a summary tells them: `120 users in batches and 2 chats`. */
export function told({ users, departments, chats, inBatches }: Receivers): string {
	const parts = [
		counted(users, 'user', inBatches ? ' in batches' : ' one by one'),
		counted(departments, 'department', ' in batches'),
		counted(chats, 'chat', ''),
	].filter((part) => part !== '');
	const last = parts.pop() ?? '';
	return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function counted(ids: readonly string[], one: string, how: string): string {
	return ids.length === 0 ? '' : `${amount(ids.length, [one, `${one}s`])}${how}`;
}
