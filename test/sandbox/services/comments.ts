import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import type { World } from '../world';
import { documentsOf } from './documents';
import { filesOf } from './fileTree';
import { workbooksOf } from './workbooks';

export interface Reply {
	reply_id: string;
	user_id: string;
	create_time: number;
	update_time: number;
	content: object;
}

export interface Comment {
	comment_id: string;
	user_id: string;
	create_time: number;
	update_time: number;
	is_solved: boolean;
	is_whole: boolean;
	quote: string;
	replies: Reply[];
}

/** Replies that come with their comment. */
const WITH_COMMENT = 20;

/** The comments of a file, by its token. */
function commentsOf(world: World, token: string): Map<string, Comment> {
	const all = world.part('comments', () => new Map<string, Map<string, Comment>>());
	const known = all.get(token) ?? new Map<string, Comment>();
	all.set(token, known);
	return known;
}

/** Comments on a file. @returns the comment */
export function addedComment(
	world: World,
	token: string,
	text: string,
	more: Partial<Comment> = {},
): Comment {
	const comment_id = world.id('69').slice(0, 19);
	const own = reply(world, { elements: [{ type: 'text_run', text_run: { text } }] });
	const { user_id, create_time, update_time } = own;
	const facts = { comment_id, user_id, create_time, update_time, is_solved: false, is_whole: true };
	const comment: Comment = { ...facts, quote: '', replies: [own], ...more };
	commentsOf(world, token).set(comment_id, comment);
	return comment;
}

/** A reply of the sandbox's app. */
export function reply(world: World, content: object): Reply {
	const now = Math.floor(world.now() / 1000);
	const reply_id = world.id('68').slice(0, 19);
	return { reply_id, user_id: 'ou_app', create_time: now, update_time: now, content };
}

function opened(call: ServiceCall): Map<string, Comment> {
	const { file_token: token } = call.path;
	const type = queryText(call, 'file_type');
	const file = filesOf(call.world).get(token);
	const isThere =
		file?.type === type ||
		(type === 'docx' && documentsOf(call.world).has(token)) ||
		(type === 'sheet' && workbooksOf(call.world).has(token));
	if (!isThere) refuse(call, 1069307);
	if (file?.deleted) refuse(call, 1069304);
	if (file?.foreign) refuse(call, 1069303);
	return commentsOf(call.world, token);
}

function shown({ replies, ...comment }: Comment): object {
	const more = replies.length > WITH_COMMENT;
	return {
		...comment,
		has_more: more,
		page_token: more ? String(WITH_COMMENT) : '',
		reply_list: { replies: replies.slice(0, WITH_COMMENT) },
	};
}

export const comments: Service = {
	'drive.v1.fileComment.list': (call) => {
		const is = (name: string, value: boolean) => {
			const asked = queryText(call, name);
			return asked === '' || asked === String(value);
		};
		const found = [...opened(call).values()].filter(
			({ is_solved: solved, is_whole: whole }) => is('is_solved', solved) && is('is_whole', whole),
		);
		return page(call, found.map(shown), 50);
	},
	'drive.v1.fileCommentReply.list': (call) => {
		const comment = opened(call).get(call.path.comment_id) ?? refuse(call, 1069307);
		return page(call, comment.replies, 50);
	},
	'drive.v1.fileComment.create': (call) => {
		opened(call);
		const [first] = call.body.reply_list.replies;
		const made = addedComment(call.world, call.path.file_token, '');
		made.replies = [reply(call.world, first.content)];
		return shown(made);
	},
	'drive.v1.fileCommentReply.create': (call) => {
		const comment = opened(call).get(call.path.comment_id) ?? refuse(call, 1069307);
		if (comment.is_solved || comment.is_whole) refuse(call, 1069302);
		const made = reply(call.world, call.body.content);
		comment.replies.push(made);
		return made;
	},
	'drive.v1.fileComment.patch': (call) => {
		const comment = opened(call).get(call.path.comment_id) ?? refuse(call, 1069307);
		comment.is_solved = call.body.is_solved;
		return {};
	},
};
