import type { IDataObject } from 'n8n-workflow';

import { drive, wiki } from '../../../../shared/endpoints';
import { checkUserIds, list, text, userIdType } from '../../../../shared/fields';
import { queryMetas } from '../../../../shared/lookups';
import { chain, unlessProven } from '../../../../shared/operation';
import { memberText, Refusal } from '../../../../shared/values';
import { commentedFile, commentedType, commentId as commentIdField } from '../comments';

/** Documentation: "Add a comment on the whole document": `file_type`. */
const ON_WHOLE = ['docx', 'doc'];

export const addComment = chain({
	value: 'addComment',
	name: 'Add Document Comment',
	action: 'Add document comment',
	description: 'Comment on a whole document, or answer a comment',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/CommentAPI/create',
	endpoints: [drive.fileCommentCreate, drive.fileCommentReplyCreate, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: commentedFile,
		fileType: commentedType,
		text: text({
			label: 'Text',
			description: 'What the comment says, in at most 10,000 characters',
			rows: 3,
			// Documentation: `text_run.text`.
			maxLength: 10_000,
			required: true,
		}),
		commentId: commentIdField,
	},
	options: {
		mentionUserIds: list({
			label: 'Mention Users',
			description: 'IDs of users to mention before the text, as a list or separated by commas',
			placeholder: 'e.g. ou_6yf8af6bgb',
			maxItems: 50,
		}),
		userIdType,
	},
	check: ({ fileToken, fileType, commentId, mentionUserIds = [], userIdType: idType }) => {
		checkUserIds(mentionUserIds, idType, 'Mention Users');
		checkType(fileToken.type ?? fileType, commentId);
	},
	run: async ({ fileToken: { token, type }, commentId, ...values }, api) => {
		if (!api.dryRun) checkType(type, commentId);
		const elements: IDataObject[] = [
			...(values.mentionUserIds ?? []).map((id) => ({ type: 'person', person: { user_id: id } })),
			{ type: 'text_run', text_run: { text: values.text } },
		];
		const query = { file_type: type, user_id_type: values.userIdType };
		if (commentId === undefined) {
			const answer = await api.call(drive.fileCommentCreate, {
				path: { file_token: token },
				query,
				body: { reply_list: { replies: [{ content: { elements } }] } },
			});
			return unlessProven(api, answer, 'comment_id') ?? { data: answer };
		}
		const answer = await api.call(drive.fileCommentReplyCreate, {
			path: { file_token: token, comment_id: commentId },
			query,
			body: { content: { elements } },
		});
		const doubt = unlessProven(api, answer, 'reply_id');
		return doubt ?? { data: { comment_id: commentId, ...answer } };
	},
	summary: (data, { fileToken: { token, type }, commentId }) =>
		commentId === undefined
			? `Added comment ${memberText(data, 'comment_id')} to ${type} ${token}`
			: `Answered comment ${commentId} of ${type} ${token} (${memberText(data, 'reply_id')})`,
	sample: { ...drive.fileCommentCreate.sample() },
});

/** @throws Refusal for what takes no comment on the whole of it */
function checkType(type: string, commentId: string | undefined): void {
	if (commentId !== undefined || ON_WHOLE.includes(type) || type === 'wiki') return;
	throw new Refusal(
		`Comment ID is empty, but File is of type ${type}: Feishu takes new comments in documents only`,
		'Fill in Comment ID to answer a comment, or choose a document.',
	);
}
