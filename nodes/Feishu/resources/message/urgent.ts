import type { IDataObject } from 'n8n-workflow';
import type { UserIdType } from '../../../shared/fields';
import { checkUserIds, list } from '../../../shared/fields';
import { amount, few, figure, textsIn } from '../../../shared/values';
import { messageId } from './messageId';

/** The fields of the three ways to make a message urgent. At most 200 users a call (documentation: "Send urgent …"). */
export const urgentFields = {
	messageId,
	userIdList: list({
		label: 'User IDs',
		description:
			'The users to alert, members of the chat of the message, as a list or separated by commas',
		placeholder: 'e.g. ou_6yf8af6bgb',
		maxItems: 200,
		required: true,
	}),
};

/** What the urgent fields gave. */
export interface GivenUrgency {
	readonly messageId: string;
	readonly userIdList: string[];
	readonly userIdType: UserIdType;
}

export function checkUrgency({ userIdList, userIdType }: GivenUrgency): void {
	checkUserIds(userIdList, userIdType, 'User IDs');
}

export function urgentRequest({ messageId: id, userIdList, userIdType }: GivenUrgency) {
	return {
		path: { message_id: id },
		query: { user_id_type: userIdType },
		body: { user_id_list: userIdList },
	};
}

/** The users Feishu did not alert. */
function notAlerted({ invalid_user_id_list: invalid }: IDataObject): string[] {
	return textsIn(invalid);
}

export function urgencySummary(how: string, data: IDataObject, values: GivenUrgency): string {
	const alerted = values.userIdList.length - notAlerted(data).length;
	const users = amount(values.userIdList.length, ['user', 'users']);
	return `${how} for message ${values.messageId} to ${figure(alerted)} of ${users}`;
}

export function urgencyRemark(data: IDataObject): string {
	const invalid = notAlerted(data);
	return invalid.length === 0 ? '' : `Feishu did not alert these users: ${few(invalid)}.`;
}
