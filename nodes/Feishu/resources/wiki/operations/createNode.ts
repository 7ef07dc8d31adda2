import type { IDataObject } from 'n8n-workflow';

import type { Prepared } from '../../../../shared/blocks';
import {
	addresses,
	markdownWriting,
	prepared,
	progress,
	remarks,
	write,
} from '../../../../shared/blocks';
import type { Failure, FeishuApi } from '../../../../shared/endpoints';
import { CallFailed, wiki } from '../../../../shared/endpoints';
import { choice, sharing, text } from '../../../../shared/fields';
import { sharingCalls } from '../../../../shared/kits';
import { addressOfFile, queryMetas, wikiPageOf } from '../../../../shared/lookups';
import type { Outcome } from '../../../../shared/operation';
import { chain, partly, withShares } from '../../../../shared/operation';
import { memberText, named, Refusal } from '../../../../shared/values';
import * as fields from '../fields';
import { newPageFields } from '../newPageFields';
import { levelsOf, makePage, openPath, pageCalled } from '../newPage';

export const createNode = chain({
	value: 'createNode',
	name: 'Create Wiki Page',
	action: 'Create wiki page',
	description:
		'Add a page to a wiki: a document, also from Markdown, a spreadsheet, Base or shortcut',
	documentation: 'https://open.feishu.cn/document/server-docs/docs/wiki-v2/space-node/create',
	endpoints: [
		wiki.spaceNodeCreate,
		wiki.spaceNodeList,
		...markdownWriting,
		queryMetas,
		wiki.spaceGetNode,
		...sharingCalls,
	],
	parameters: {
		spaceId: fields.spaceId,
		parentNodeToken: fields.parentNodeToken,
		...newPageFields,
	},
	options: {
		path: text({
			label: 'Path',
			description: 'Titles of pages below Parent Page to put it under; missing ones are made',
			placeholder: 'e.g. Reports/2026/11',
		}),
		ifExists: choice({
			label: 'If It Exists',
			description: 'What to do when there is a page of that title in that place',
			options: {
				create: ['Create Another', 'Do not look'],
				use: ['Use It', 'Return the page as it is'],
			},
			default: 'create',
		}),
		...sharing,
	},
	check: ({ objType, markdown, originNodeToken: origin, path }) => {
		if (markdown !== undefined && objType !== 'docx') {
			throw new Refusal(
				`Markdown Content is given, but Type is ${objType}`,
				'Clear Markdown Content, or set Type to Document.',
			);
		}
		if ((objType === 'shortcut') !== (origin !== undefined)) {
			throw new Refusal(
				objType === 'shortcut'
					? 'Page to Link is empty, but Type is Shortcut'
					: 'Page to Link is given, but goes with Type Shortcut only',
				objType === 'shortcut' ? 'Fill in Page to Link.' : 'Clear Page to Link.',
			);
		}
		if (levelsOf(path ?? '').length <= MOST_LEVELS) return;
		throw new Refusal(
			`Path has more than ${MOST_LEVELS} levels`,
			`Shorten Path to at most ${MOST_LEVELS} levels.`,
		);
	},
	// Feishu locks a space while a page is made in it (131009), and two runs would make a level twice.
	serialBy: ({ spaceId: space }) => `wiki ${space}`,
	run: async ({ spaceId: space, title, markdown, objType, ...values }, api) => {
		const content = markdown === undefined ? undefined : await prepared(api, markdown, {});
		const origin = values.originNodeToken;
		const type = origin === undefined ? objType : await typeOfPage(api, origin);
		const levels = levelsOf(values.path ?? '');
		const { parent, made, failure } = await openPath(
			api,
			space,
			values.parentNodeToken ?? '',
			levels,
		);
		if (failure !== undefined) return halfway(made, failure, 'making the pages of Path');
		const told = levels.length === 0 ? {} : { levels_created: made };
		if (values.ifExists === 'use') {
			const known = await pageCalled(api, space, parent, title);
			if ('failure' in known) return halfway(made, known.failure, 'looking for the page');
			if (known.answer !== undefined && !api.dryRun) {
				const url = await addressOfFile(api, memberText(known.answer, 'node_token'), 'wiki');
				return { data: { ...pageData(known.answer), url, created: false, ...told } };
			}
		}
		const page = await makePage(api, { space, parent, title, type, origin });
		if ('failure' in page) return halfway(made, page.failure, 'making the page');
		const url = await addressOfFile(api, memberText(page.answer, 'node_token'), 'wiki');
		const data = { ...pageData(page.answer), url, created: true, ...told };
		const outcome = content === undefined ? { data } : await filled(api, data, content);
		const token = memberText(page.answer, 'node_token');
		return await withShares(api, outcome, { token, type: 'wiki' }, values);
	},
	summary: (data) => {
		const where = [memberText(data, 'node_token'), memberText(data, 'url')];
		const page = named('wiki page', data.title, where.filter((one) => one !== '').join(', '));
		return `${data.created === true ? 'Created' : 'Found'} ${page}`;
	},
	sample: {
		node_token: 'wikcnReport1',
		obj_token: 'doxcnReport1',
		obj_type: 'docx',
		title: 'Weekly report 48',
		space_id: '6946843325487912356',
		parent_node_token: 'wikcnParent1',
		url: 'https://example.feishu.cn/wiki/wikcnReport1',
		created: true,
		levels_created: ['wikcnParent1'],
		blocks: 3,
		images_missing: [],
		list_starts_lost: [],
	},
});

/** A shortcut is of the type of what it leads to. @throws CallFailed */
async function typeOfPage(api: FeishuApi, page: string): Promise<string> {
	return memberText(await wikiPageOf(api, page), 'obj_type');
}

/** The pages of Path are there, the page below them is not. @throws CallFailed where none was made */
function halfway(made: readonly string[], failure: Failure, step: string): Outcome {
	if (made.length === 0) throw new CallFailed(failure);
	const hint = 'Repeat the call: the pages of Path that were made are found again.';
	return partly({ levels_created: [...made] }, failure, step, hint);
}

/** A wiki is not nested more deeply by hand either. */
const MOST_LEVELS = 20;

function pageData(node: IDataObject): IDataObject {
	const names = ['node_token', 'obj_token', 'obj_type', 'title', 'space_id', 'parent_node_token'];
	return Object.fromEntries(names.map((name) => [name, memberText(node, name)]));
}

/** Puts the text into the new page. */
async function filled(api: FeishuApi, data: IDataObject, content: Prepared): Promise<Outcome> {
	const written = await write(api, memberText(data, 'obj_token'), content);
	const { failure, missing, blocks } = written;
	const all = {
		...data,
		blocks,
		images_missing: addresses(missing),
		list_starts_lost: [...content.starts],
	};
	if (failure === undefined) return { data: all, remark: remarks(missing, content) };
	const { blocks_missing: left, missing_from: from } = progress(written, content.batches);
	return partly(
		{ ...all, blocks_missing: left, missing_from: from },
		failure,
		`inserting part ${written.batches + 1} of ${content.batches.length}`,
		`Add what is missing with Add Markdown to Document: the page exists and holds the first ${blocks} blocks.`,
	);
}
