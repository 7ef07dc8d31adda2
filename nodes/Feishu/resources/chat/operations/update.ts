import { chat } from '../../../../shared/endpoints';
import { chatId, checkUserIds, text, userIdType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { nothingToUpdate } from '../../../../shared/values';
import { details } from '../details';
import type { GivenPermissions } from '../permissions';
import { bothPermissions, checkPermissions, permissions } from '../permissions';

export const update = operation({
	value: 'update',
	name: 'Update Chat',
	action: 'Update chat',
	description: 'Change a group chat; what is not given stays as it is',
	documentation: 'https://open.feishu.cn/document/server-docs/group/chat/update-chat',
	endpoint: chat.chatUpdate,
	parameters: { chatId },
	options: {
		name: text({
			label: 'Name',
			description:
				'What the chat is called; a public chat needs at least 2 characters, and Feishu advises at most 60',
			placeholder: 'e.g. Release News',
		}),
		...details,
		userIdType,
		avatar: text({
			label: 'Avatar',
			description: 'The image_key of an image that was uploaded with the image_type avatar',
			placeholder: 'e.g. default-avatar_44ae0ca3-e140-494b-956f-78091e348435',
		}),
		...permissions,
	},
	check: (values) => {
		const { ownerId, userIdType: type } = values;
		if (changed(values).length === 0) throw nothingToUpdate(Object.values(LABELS));
		checkPermissions(values);
		if (ownerId === undefined) return;
		checkUserIds([ownerId], type, 'Owner');
	},
	serialBy: (values) => `chat ${values.chatId}`,
	request: (values) => ({
		path: { chat_id: values.chatId },
		query: { user_id_type: values.userIdType },
		body: bodyOf(values),
	}),
	data: (_answer, values) => ({ chat_id: values.chatId }),
	summary: (_data, values) => `Updated chat ${values.chatId}: ${changed(values).join(', ')}`,
	sample: { chat_id: 'oc_a0553eda9014c201e6969b478895c230' },
});

/** What the form calls the members of the request. */
const LABELS: Readonly<Record<string, string>> = {
	name: 'Name',
	description: 'Description',
	owner_id: 'Owner',
	avatar: 'Avatar',
	add_member_permission: 'Add Member Permission',
	share_card_permission: 'Share Card Permission',
};

interface GivenChanges extends GivenPermissions {
	readonly name: string | undefined;
	readonly description: string | undefined;
	readonly ownerId: string | undefined;
	readonly avatar: string | undefined;
}

function bodyOf(given: GivenChanges) {
	return {
		name: given.name,
		description: given.description,
		owner_id: given.ownerId,
		avatar: given.avatar,
		...bothPermissions(given),
	};
}

function changed(given: GivenChanges): string[] {
	return Object.entries(bodyOf(given))
		.filter(([, value]) => value !== undefined)
		.map(([name]) => LABELS[name].toLowerCase());
}
