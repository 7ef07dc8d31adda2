import { wiki } from '../../../../shared/endpoints';
import { flag, list, number } from '../../../../shared/fields';
import { readList, shaped } from '../../../../shared/kits';
import { brokenOff, chain, counted, pagingFields } from '../../../../shared/operation';
import { objectsIn, quoted, Refusal } from '../../../../shared/values';
import * as fields from '../fields';
import { NO_MEMBER } from '../remarks';
import { pageTree } from '../tree';

const NOUN = ['wiki page', 'wiki pages'] as const;
const TYPES = ['docx', 'doc', 'sheet', 'bitable', 'file', 'slides', 'mindnote'];
const paging = pagingFields({ default: 50, max: 50 });

export const getNodes = chain({
	value: 'getNodes',
	name: 'List Wiki Pages',
	action: 'List wiki pages',
	description: 'List the pages of a wiki space or below a page, also all levels',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/wiki-v2/space-node/list',
	endpoints: [wiki.spaceNodeList],
	list: 'items',
	parameters: {
		spaceId: fields.spaceId,
		parentNodeToken: fields.parentNodeToken,
		recursive: flag({
			label: 'Recursive',
			description: 'Whether to list the pages below the pages too, each with its depth and path',
			default: false,
		}),
		...paging.parameters,
	},
	options: {
		maxDepth: number({
			label: 'Max Depth',
			description: 'How many levels to list with Recursive',
			min: 1,
			max: 20,
			default: 5,
		}),
		objTypes: list({
			label: 'Types',
			description: `Which types to list, as a list or separated by commas: ${TYPES.join(', ')}`,
			placeholder: 'e.g. docx, sheet',
		}),
		...paging.options,
	},
	check: ({ recursive, objTypes, pageToken }) => {
		const wrong = objTypes?.find((type) => !TYPES.includes(type));
		if (wrong !== undefined) {
			throw new Refusal(
				`Types holds ${quoted(wrong)}, which is none of ${TYPES.join(', ')}`,
				`Give Types as some of these: ${TYPES.join(', ')}.`,
			);
		}
		if (pageToken === undefined || (!recursive && objTypes === undefined)) return;
		throw new Refusal(
			'Page Token is given, but goes neither with Recursive nor with Types',
			'Clear Page Token, or switch Recursive off and clear Types.',
		);
	},
	run: async ({ spaceId: space, parentNodeToken: parent = '', recursive, ...values }, api) => {
		const { returnAll, pageSize, pageToken } = paging.asked(values);
		const limit = returnAll ? undefined : pageSize;
		if (!recursive && values.objTypes === undefined) {
			const query = parent === '' ? {} : { parent_node_token: parent };
			const request = { path: { space_id: space }, query };
			const read = await readList(
				{ api, endpoint: wiki.spaceNodeList, request },
				{ limit, from: pageToken },
			);
			const data = shaped('items', read);
			if (read.failure === undefined) {
				return { data, remark: read.remark === '' ? '' : `${read.remark}.` };
			}
			const step = `reading on after ${read.elements.length} pages`;
			return brokenOff(data, read.failure, step, 'Go on with page_token in Data as Page Token.');
		}
		const depth = recursive ? values.maxDepth : 1;
		const tree = await pageTree(api, space, parent, { depth, limit, types: values.objTypes });
		const data = { items: [...tree.pages], has_more: tree.more };
		if (tree.failure === undefined) return { data };
		return brokenOff(
			{ ...data, not_read: [...tree.unread] },
			tree.failure,
			`reading the pages below ${tree.unread.length} others`,
			'Repeat the call for each page in not_read of Data as Parent Page.',
		);
	},
	summary: (data, { spaceId: space, parentNodeToken: parent }) => {
		const where = parent === undefined ? `of space ${space}` : `below page ${parent}`;
		const said = `${counted(data, 'items', NOUN)} ${where}`;
		return objectsIn(data.items).length === 0 ? `${said}. ${NO_MEMBER}` : said;
	},
	sample: {
		...wiki.spaceNodeList.sample(),
		items: (wiki.spaceNodeList.sample().items ?? []).map((one) => ({
			...one,
			depth: 1,
			path: 'Weekly Report',
		})),
	},
});
