import type { Values } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';
import type { questionFields, questionOptions } from './fields';

/** What is asked, and how. */
export type Question = Values<typeof questionFields> & Values<typeof questionOptions>;

/** What people may answer an approval with, by what it means. */
export interface Decision {
	readonly label: string;
	readonly approved: boolean;
}

/** The buttons of an approval, the one that approves first. */
export function decisionsOf({ approvalOptions }: Pick<Question, 'approvalOptions'>): Decision[] {
	const {
		approvalType = 'single',
		approveLabel = 'Approve',
		disapproveLabel = 'Decline',
	} = approvalOptions ?? {};
	const approve = { label: approveLabel, approved: true };
	return approvalType === 'single'
		? [approve]
		: [approve, { label: disapproveLabel, approved: false }];
}

/** @throws Refusal for people whose answers nothing could be known of */
export function checkApprovers({
	approvers = [],
	buttons,
}: Pick<Question, 'approvers' | 'buttons'>): void {
	if (approvers.length > 0 && buttons === 'openLink') {
		throw new Refusal(
			'Approvers is filled in, but a link in a browser does not tell who opened it',
			'Set Answer In to Feishu, or clear Approvers.',
		);
	}
	const other = approvers.find((id) => !/^ou_\w+$/.test(id));
	if (other === undefined) return;
	throw new Refusal(
		`Approvers holds "${other}", which is not an open_id`,
		'Give open_ids, which start with ou_, as Get User ID returns them.',
	);
}
