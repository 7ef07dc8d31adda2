/** Feishu answers an app that is not a member of a space with an empty list (documentation: "Wiki FAQ"). */
export const NO_MEMBER =
	'An app sees the spaces only that it was added to: add a group chat with its bot to the members of the space';
