import { auth, CallFailed, endpoint, im } from '../../../../shared/endpoints';
import { emojiType, text } from '../../../../shared/fields';
import { chain } from '../../../../shared/operation';
import { isObject, memberText, Refusal } from '../../../../shared/values';
import { messageId } from '../messageId';
import { ownReactions } from '../ownReactions';

/** A reaction that is not there any more when its removal is repeated. */
const remove = endpoint(im.messageReactionDelete, { goneCodes: [231011] });

/** Feishu's word for a reaction of somebody else. */
const NOT_OWN = 231007;

export const removeReaction = chain({
	value: 'removeReaction',
	name: 'Remove Reaction',
	action: 'Remove reaction',
	description: 'Take an emoji back from a message; only that of the app or user itself',
	documentation: 'https://open.feishu.cn/document/server-docs/im-v1/message-reaction/delete',
	identities: ['tenant', 'user'],
	endpoints: [remove, im.messageReactionList, auth.userInfoGet],
	parameters: {
		messageId,
		emojiType: emojiType({
			description: 'The emoji to take back; left empty when Reaction ID is given',
		}),
	},
	options: {
		reactionId: text({
			label: 'Reaction ID',
			description:
				'The reaction_id that Add Reaction or List Reactions returned, in place of Emoji',
			placeholder: 'e.g. ZCaCIjUBVVWSrm5L-3ZTw',
		}),
	},
	check: ({ emojiType: emoji, reactionId }) => {
		if (emoji === undefined && reactionId === undefined) {
			throw new Refusal('Emoji and Reaction ID are both empty', 'Fill in Emoji or Reaction ID.');
		}
		if (emoji === undefined || reactionId === undefined) return;
		throw new Refusal('Emoji and Reaction ID are both given', 'Clear Emoji or Reaction ID.');
	},
	serialBy: (values) => `reactions to ${values.messageId}`,
	run: async ({ messageId: id, emojiType: emoji = '', reactionId }, api) => {
		const ids = reactionId === undefined ? await ownReactions(api, id, emoji) : [reactionId];
		for (const one of ids) {
			const path = { message_id: id, reaction_id: one };
			const result = await api.attempt(remove, { path });
			if ('answer' in result) {
				const { reaction_type: type } = result.answer;
				const removed = isObject(type) ? memberText(type, 'emoji_type') || emoji : emoji;
				return {
					data: { message_id: id, reaction_id: one, emoji_type: removed, removed: true },
				};
			}
			if (reactionId !== undefined || result.failure.code !== NOT_OWN) {
				throw new CallFailed(result.failure);
			}
		}
		return { data: { message_id: id, emoji_type: emoji, removed: false } };
	},
	summary: ({ emoji_type: emoji, removed }, { messageId: id }) =>
		removed === true
			? `Took ${emoji === '' ? 'the reaction' : String(emoji)} back from message ${id}`
			: `Message ${id} has no ${String(emoji)} of the app or user of the credential, so there was nothing to take back`,
	sample: {
		message_id: 'om_dc13264520392913993dd051dba21dcf',
		reaction_id: 'ZCaCIjUBVVWSrm5L-3ZTw',
		emoji_type: 'SMILE',
		removed: true,
	},
});
