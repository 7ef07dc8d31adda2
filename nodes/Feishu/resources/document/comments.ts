import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../../shared/fields';
import { anyFile, choice, text } from '../../../shared/fields';
import { isObject, memberText, objectsIn, Refusal } from '../../../shared/values';

/** What comments stand in. */
export const commentedFile = anyFile({
	types: ['docx', 'doc', 'sheet', 'file', 'slides'],
	standard: 'docx',
});

/** What a token names; an address says it by itself. */
export const commentedType = choice({
	label: 'File Type',
	description: 'What the file is, where File is a token: an address says it by itself',
	options: {
		docx: 'Document',
		doc: 'Document (Old Kind)',
		sheet: 'Spreadsheet',
		file: 'Uploaded File',
		slides: 'Presentation',
	},
	default: 'docx',
});

/** The comment to answer, or that is meant. */
export const commentId = text({
	label: 'Comment ID',
	description: 'The comment that is meant; for a new one on the whole document leave it empty',
	placeholder: 'e.g. 6916106822734512356',
});

/** The same where there has to be one. */
export const neededComment: Field<string> = {
	...commentId,
	resolve: undefined,
	read: (given) => {
		const id = commentId.read(given);
		if (id !== undefined) return id;
		throw new Refusal('Comment ID is empty', 'Fill in Comment ID.');
	},
};

/** A comment with its replies in a form people read; the first reply is the comment itself. */
export function readableComment(comment: IDataObject): IDataObject {
	const { reply_list: list } = comment;
	const [first, ...others] = objectsIn(isObject(list) ? list.replies : undefined);
	return {
		comment_id: memberText(comment, 'comment_id'),
		text: first === undefined ? '' : textOf(first),
		quote: memberText(comment, 'quote'),
		user_id: memberText(comment, 'user_id'),
		time: timeOf(comment),
		is_solved: comment.is_solved === true,
		is_whole: comment.is_whole === true,
		replies: others.map((reply) => ({
			reply_id: memberText(reply, 'reply_id'),
			text: textOf(reply),
			user_id: memberText(reply, 'user_id'),
			time: timeOf(reply),
		})),
	};
}

/** Text runs, addresses of documents and people, as `@{ou_…}`, one after the other. */
function textOf({ content }: IDataObject): string {
	return objectsIn(isObject(content) ? content.elements : undefined)
		.map(({ type, text_run: run, docs_link: link, person }) => {
			if (type === 'person') return `@{${memberText(person, 'user_id')}}`;
			return type === 'docs_link' ? memberText(link, 'url') : memberText(run, 'text');
		})
		.join('');
}

function timeOf(thing: IDataObject): string {
	const moment = new Date(Number(thing.create_time) * 1000);
	return Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
}
