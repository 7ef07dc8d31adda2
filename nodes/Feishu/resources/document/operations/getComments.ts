import type { IDataObject } from 'n8n-workflow';

import type { FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, drive, wiki } from '../../../../shared/endpoints';
import { choice, flag, userIdType } from '../../../../shared/fields';
import { readList } from '../../../../shared/kits';
import { queryMetas } from '../../../../shared/lookups';
import { counted, listing } from '../../../../shared/operation';
import { isObject, memberText, objectsIn } from '../../../../shared/values';
import { commentedFile, commentedType, readableComment } from '../comments';

const NOUN = ['comment', 'comments'] as const;
const EITHER = {
	all: undefined,
	solved: true,
	unsolved: false,
	whole: true,
	local: false,
} as const;

export const getComments = listing({
	value: 'getComments',
	name: 'List Document Comments',
	action: 'List document comments',
	description: 'List the comments of a document, spreadsheet or file with their replies',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/CommentAPI/list',
	endpoint: drive.fileCommentList,
	lookUps: [drive.fileCommentReplyList, queryMetas, wiki.spaceGetNode],
	pageSize: { default: 50, max: 100 },
	noun: NOUN,
	parameters: { fileToken: commentedFile, fileType: commentedType },
	options: {
		isSolved: choice({
			label: 'Solved',
			description: 'Which comments to list',
			options: { unsolved: 'Unsolved', solved: 'Solved', all: 'All' },
			default: 'unsolved',
		}),
		isWhole: choice({
			label: 'Comments On',
			description: 'What the comments are on',
			options: { all: 'All', whole: 'Whole Document', local: 'Passages' },
			default: 'all',
		}),
		simplify: flag({
			label: 'Simplify',
			description: 'Whether to return texts and times that people can read, not what Feishu sends',
			default: true,
		}),
		userIdType,
	},
	request: ({ fileToken: { token, type }, isSolved, isWhole, ...values }) => ({
		path: { file_token: token },
		query: {
			file_type: type,
			is_solved: EITHER[isSolved],
			is_whole: EITHER[isWhole],
			user_id_type: values.userIdType,
		},
	}),
	complete: async (element, { fileToken: { token, type }, userIdType: idType }, api) =>
		await withAllReplies(isObject(element) ? element : {}, api, {
			path: { file_token: token, comment_id: memberText(element, 'comment_id') },
			query: { file_type: type, user_id_type: idType },
		}),
	data: (answer, { simplify }) =>
		simplify ? { ...answer, items: objectsIn(answer.items).map(readableComment) } : answer,
	summary: (data, { fileToken: { token, type } }) =>
		`${counted(data, 'items', NOUN)} in ${type} ${token}`,
	sample: {
		items: [
			{
				comment_id: '6916106822734512356',
				text: 'Is this right?',
				quote: 'Everything is done',
				user_id: 'ou_cc19b2bfb93f8a44db4b4d6eababcef',
				time: '2026-11-26T08:00:00.000Z',
				is_solved: false,
				is_whole: false,
				replies: [
					{
						reply_id: '6916106822734512357',
						text: 'Yes.',
						user_id: 'ou_cc19b2bfb93f8a44db4b4d6eab2abcef',
						time: '2026-11-26T08:05:00.000Z',
					},
				],
			},
		],
	},
});

interface Asked {
	readonly path: { readonly file_token: string; readonly comment_id: string };
	readonly query: { readonly file_type: string; readonly user_id_type: string };
}

/** A comment with the replies beyond the first page, which Feishu hands out by another call. @throws CallFailed */
async function withAllReplies(
	comment: IDataObject,
	api: FeishuApi,
	request: Asked,
): Promise<IDataObject> {
	if (comment.has_more !== true) return comment;
	const replied = { api, endpoint: drive.fileCommentReplyList, request };
	const { elements, failure } = await readList(replied, {});
	if (failure !== undefined) throw new CallFailed(failure);
	const list = isObject(comment.reply_list) ? comment.reply_list : {};
	const replies = objectsIn(elements);
	return { ...comment, has_more: false, page_token: '', reply_list: { ...list, replies } };
}
