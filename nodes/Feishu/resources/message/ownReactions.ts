import { auth, CallFailed, im } from '../../../shared/endpoints';
import type { FeishuApi } from '../../../shared/endpoints';
import { perRun, readList } from '../../../shared/kits';
import { isObject, memberText } from '../../../shared/values';

/** The user a call acts as, by open_id. */
const actingUser = perRun(async (api) =>
	memberText(await api.call(auth.userInfoGet, {}), 'open_id'),
);

/**
 * The reactions with an emoji that may be the caller's own, by id: of a user the one it is, of an app those of
 * all apps, because Feishu does not tell an app which of them it is. It lets nobody remove those of others.
 * @throws CallFailed
 */
export async function ownReactions(
	api: FeishuApi,
	messageId: string,
	emojiType: string,
): Promise<string[]> {
	const own = api.identity === 'user' ? await actingUser(api) : undefined;
	const request = {
		path: { message_id: messageId },
		query: { reaction_type: emojiType, user_id_type: 'open_id' },
	};
	const { elements, failure } = await readList(
		{ api, endpoint: im.messageReactionList, request },
		{ limit: undefined },
	);
	if (failure !== undefined) throw new CallFailed(failure);
	return elements
		.filter(isObject)
		.filter(({ operator }) => {
			// A dry run has no reactions to tell apart, and shows what happens to one.
			if (api.dryRun) return true;
			return own === undefined
				? memberText(operator, 'operator_type') === 'app'
				: memberText(operator, 'operator_id') === own;
		})
		.map((reaction) => memberText(reaction, 'reaction_id'));
}
