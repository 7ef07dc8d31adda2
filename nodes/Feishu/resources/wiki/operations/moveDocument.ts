import { CallFailed, wiki } from '../../../../shared/endpoints';
import { anyFile, choice, flag, number, text } from '../../../../shared/fields';
import { intoWiki, movingIntoWiki } from '../../../../shared/kits';
import { queryMetas } from '../../../../shared/lookups';
import { brokenOff, chain } from '../../../../shared/operation';
import { memberText } from '../../../../shared/values';
import * as fields from '../fields';

export const moveDocument = chain({
	value: 'moveDocument',
	name: 'Move Document to Wiki',
	action: 'Move document to wiki',
	description: 'Move a document, spreadsheet, Base or file of the drive into a wiki',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/wiki-v2/task/move_docs_to_wiki',
	endpoints: [...movingIntoWiki, queryMetas, wiki.spaceGetNode],
	parameters: {
		fileToken: anyFile({
			description: 'The file to move, by its address or token',
			types: ['docx', 'doc', 'sheet', 'bitable', 'file', 'slides', 'mindnote'],
		}),
		fileType: choice({
			label: 'File Type',
			description: 'What the file is, where File is a token; with Auto Feishu is asked',
			options: {
				auto: 'Auto',
				docx: 'Document',
				doc: 'Document (Old Kind)',
				sheet: 'Spreadsheet',
				bitable: 'Base',
				file: 'Uploaded File',
				slides: 'Presentation',
				mindnote: 'Mind Map',
			},
			default: 'auto',
		}),
		spaceId: fields.spaceId,
		parentNodeToken: fields.parentNodeToken,
	},
	options: {
		apply: flag({
			label: 'Ask for Leave',
			description: 'Whether to ask the owner for leave where the credential may not move it',
			default: false,
		}),
		maxWait: number({
			label: 'Max Wait',
			description: 'How many seconds to wait for Feishu, which works in the background',
			min: 5,
			max: 600,
			default: 120,
		}),
		ticket: text({
			label: 'Ticket',
			description: 'The ticket in Data of an earlier call that waited too long',
			placeholder: 'e.g. 7037044037068177428-075c9481e6a0',
		}),
	},
	serialBy: ({ spaceId: space }) => `wiki ${space}`,
	run: async ({ fileToken: file, spaceId: space, parentNodeToken: parent = '', ...how }, api) => {
		let ticket = '';
		const moved = await intoWiki(api, file, { space, parent }, how, (task) => {
			ticket = task;
		});
		const told = { obj_token: file.token, obj_type: file.type, space_id: space };
		if ('failure' in moved) {
			if (ticket === '') throw new CallFailed(moved.failure);
			return brokenOff({ ...told, ticket }, moved.failure, 'moving the document', '');
		}
		const { page, applied, remark } = moved.answer;
		return { data: { ...told, node_token: page, applied }, remark };
	},
	summary: (data, { fileToken: { token, type }, spaceId: space }) =>
		data.applied === true
			? `Asked for leave to move ${type} ${token} into space ${space}`
			: `Moved ${type} ${token} into space ${space} as page ${memberText(data, 'node_token')}`,
	sample: {
		obj_token: 'doxcnReport1',
		obj_type: 'docx',
		space_id: '6946843325487912356',
		node_token: 'wikcnReport1',
		applied: false,
	},
});
