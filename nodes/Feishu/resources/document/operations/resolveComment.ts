import { drive, endpoint, wiki } from '../../../../shared/endpoints';
import { flag } from '../../../../shared/fields';
import { queryMetas } from '../../../../shared/lookups';
import { operation } from '../../../../shared/operation';
import { commentedFile, commentedType, neededComment } from '../comments';

export const resolveComment = operation({
	value: 'resolveComment',
	name: 'Resolve Comment',
	action: 'Resolve comment',
	description: 'Mark a comment as solved, or open it again',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/CommentAPI/patch',
	endpoint: endpoint(drive.fileCommentPatch, { repeat: 'same' }),
	lookUps: [queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: commentedFile,
		fileType: commentedType,
		commentId: neededComment,
	},
	options: {
		isSolved: flag({
			label: 'Mark as Solved',
			description: 'Whether the comment is to be solved; else it is opened again',
			default: true,
		}),
	},
	request: ({ fileToken: { token, type }, commentId: id, isSolved }) => ({
		path: { file_token: token, comment_id: id },
		query: { file_type: type },
		body: { is_solved: isSolved },
	}),
	data: (_answer, { commentId: id, isSolved }) => ({ comment_id: id, is_solved: isSolved }),
	summary: (_data, { fileToken: { token, type }, commentId: id, isSolved }) =>
		`${isSolved ? 'Solved' : 'Opened'} comment ${id} of ${type} ${token}`,
	sample: { comment_id: '6916106822734512356', is_solved: true },
});
