import { task } from '../../../../shared/endpoints';
import { text, userIdType } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import { withTimes } from '../readable';
import { taskId } from '../taskId';

/** Characters of a comment (documentation: "Create a comment"). */
const LONGEST_COMMENT = 3000;

export const addComment = operation({
	value: 'addComment',
	name: 'Add Task Comment',
	action: 'Add task comment',
	description: 'Comment on a task, or answer a comment on it',
	documentation: 'https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/task-v2/comment/create',
	endpoint: task.commentCreate,
	parameters: {
		taskId,
		content: text({
			label: 'Content',
			description: 'What the comment says, up to 3,000 characters',
			rows: 3,
			maxLength: LONGEST_COMMENT,
			required: true,
		}),
	},
	options: {
		replyToCommentId: text({
			label: 'Reply to Comment ID',
			description: 'The comment that is answered, as Get Task returns it',
			placeholder: 'e.g. 7081516627711606803',
		}),
		userIdType,
	},
	serialBy: (values) => `task ${values.taskId}`,
	request: (values) => ({
		query: { user_id_type: values.userIdType },
		body: {
			content: values.content,
			reply_to_comment_id: values.replyToCommentId,
			resource_type: 'task',
			resource_id: values.taskId,
		},
	}),
	proof: 'comment.id',
	data: ({ comment }) => ({ comment_id: comment?.id, ...withTimes(comment) }),
	summary: (data, values) =>
		`Added comment ${memberText(data, 'comment_id')} to task ${values.taskId}`,
});
