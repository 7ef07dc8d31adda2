import { approval } from '../../../../shared/endpoints';
import { checkUserIds, text } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { approvalUser, approverIdType, instanceCode } from '../approvalFields';

export const addComment = operation({
	value: 'addComment',
	name: 'Add Approval Comment',
	action: 'Add approval comment',
	description: 'Comment on an approval instance in the name of a user',
	documentation: 'https://open.feishu.cn/document/server-docs/approval-v4/instance-comment/create',
	endpoint: approval.instanceCommentCreate,
	parameters: {
		instanceCode,
		userId: approvalUser,
		content: text({
			label: 'Content',
			description: 'What the comment says',
			rows: 3,
			required: true,
		}),
	},
	options: {
		replyToCommentId: text({
			label: 'Reply to Comment ID',
			description: 'The comment that is answered, as Get Approval Instance returns it',
			placeholder: 'e.g. 7081516627711606803',
		}),
		userIdType: approverIdType,
	},
	check: ({ userId, userIdType: type }) => checkUserIds([userId], type, 'User'),
	serialBy: (values) => `approval instance ${values.instanceCode}`,
	request: (values) => ({
		path: { instance_id: values.instanceCode },
		query: { user_id_type: values.userIdType, user_id: values.userId },
		body: {
			content: JSON.stringify({ text: values.content }),
			parent_comment_id: values.replyToCommentId,
		},
	}),
	proof: 'comment_id',
	summary: (data, values) =>
		`Added comment ${memberText(data, 'comment_id')} to instance ${values.instanceCode} for ${values.userId}`,
});
