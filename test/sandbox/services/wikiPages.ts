import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse, without } from '../service';
import type { World } from '../world';
import { basesOf } from './bases';
import { addDocument } from './documents';
import { addFile, filesOf } from './fileTree';
import { takePace } from './taskPace';
import { sheet, workbook, workbooksOf } from './workbooks';

/** A page of a wiki: what it shows has a token of its own. */
export interface WikiPage {
	space_id: string;
	node_token: string;
	parent_node_token: string;
	obj_token: string;
	obj_type: string;
	node_type: string;
	origin_node_token?: string;
	title: string;
}

/** A wiki space; of one that is not shared the app is no member. */
export interface WikiSpace {
	space_id: string;
	name: string;
	description: string;
	space_type: string;
	visibility: string;
	shared: boolean;
}

function wikiSpacesOf(world: World): Map<string, WikiSpace> {
	return world.part('wikiSpaces', () => {
		const space = (space_id: string, name: string, shared: boolean): WikiSpace => ({
			space_id,
			name,
			description: '',
			space_type: 'team',
			visibility: 'private',
			shared,
		});
		return new Map(
			[space('1', 'Handbook', true), space('2', 'Reports', true), space('3', 'Board', false)].map(
				(one) => [one.space_id, one],
			),
		);
	});
}

/** The wiki starts with a page of a Base and one of a document. */
export function wikiPagesOf(world: World): Map<string, WikiPage> {
	return world.part('wikiPages', () => {
		const top = { space_id: '1', parent_node_token: '', node_type: 'origin' };
		const pages: WikiPage[] = [
			{
				...top,
				node_token: 'wikcnProjects',
				obj_type: 'bitable',
				obj_token: 'bascnProjects',
				title: 'Projects',
			},
			{
				...top,
				node_token: 'wikcnManual',
				obj_type: 'docx',
				obj_token: 'doxcnManual',
				title: 'Manual',
			},
		];
		return new Map(pages.map((one) => [one.node_token, one]));
	});
}

/** Makes a page for a document, a spreadsheet or a Base. */
export function addWikiPage(
	world: World,
	given: Partial<WikiPage> & Pick<WikiPage, 'obj_token' | 'obj_type' | 'title'>,
): WikiPage {
	const node_token = world.id('wikcn').slice(0, 27);
	const top = { space_id: '1', parent_node_token: '', node_type: 'origin' };
	const added = { ...top, ...given, node_token };
	wikiPagesOf(world).set(node_token, added);
	return added;
}

function pagesBelow(world: World, space: string, parent: string): WikiPage[] {
	return [...wikiPagesOf(world).values()].filter(
		(one) => one.space_id === space && one.parent_node_token === parent,
	);
}

function shown(world: World, one: WikiPage): object {
	const below = pagesBelow(world, one.space_id, one.node_token);
	return { ...one, has_child: below.length > 0 };
}

function openSpace(call: ServiceCall, id = call.path.space_id): WikiSpace {
	const space = wikiSpacesOf(call.world).get(id) ?? refuse(call, 131005, 'space not found');
	return space.shared ? space : refuse(call, 131006, 'wiki space permission denied');
}

function openPage(call: ServiceCall, token: string, space?: string): WikiPage {
	const found = wikiPagesOf(call.world).get(token) ?? refuse(call, 131005, 'node not found');
	if (space !== undefined && found.space_id !== space) refuse(call, 131002, 'space_id');
	return found;
}

interface Move {
	left: number;
	readonly node: WikiPage;
	/** 0 when it ends well. */
	readonly end?: number;
}

function movesOf(world: World): Map<string, Move> {
	return world.part('wikiMoves', () => new Map());
}

/** A move of a page that was begun before. @returns its task */
export function begunMove(world: World, node: WikiPage): string {
	const task = `${world.id('7').slice(0, 19)}-move`;
	movesOf(world).set(task, { left: 0, node });
	return task;
}

export const wikiPages: Service = {
	'wiki.v2.space.getNode': (call) => {
		const token = queryText(call, 'token');
		const type = queryText(call, 'obj_type', 'wiki');
		const found =
			type === 'wiki'
				? wikiPagesOf(call.world).get(token)
				: [...wikiPagesOf(call.world).values()].find(
						(one) => one.obj_token === token && one.obj_type === type,
					);
		if (found === undefined) return refuse(call, 131005);
		openSpace(call, found.space_id);
		return { node: shown(call.world, found) };
	},
	'wiki.v2.space.list': (call) => {
		const spaces = [...wikiSpacesOf(call.world).values()].filter(({ shared }) => shared);
		return page(
			call,
			spaces.map((space) => without(space, 'shared')),
			20,
		);
	},
	'wiki.v2.spaceNode.list': (call) => {
		const { space_id: space } = openSpace(call);
		const parent = queryText(call, 'parent_node_token');
		if (parent !== '') openPage(call, parent, space);
		const found = pagesBelow(call.world, space, parent).map((one) => shown(call.world, one));
		return page(call, found, 20);
	},
	'wiki.v2.spaceNode.create': (call) => {
		const { space_id } = openSpace(call);
		const {
			obj_type,
			parent_node_token = '',
			node_type,
			origin_node_token,
			title = '',
		} = call.body;
		if (obj_type === 'doc') refuse(call, 131010);
		if (parent_node_token !== '') openPage(call, parent_node_token, space_id);
		if (node_type === 'shortcut') {
			const origin = openPage(call, origin_node_token ?? '');
			const { obj_token, title: own } = origin;
			const made = { space_id, parent_node_token, node_type, origin_node_token, obj_type };
			const node = addWikiPage(call.world, { ...made, obj_token, title: title || own });
			return { node: shown(call.world, node) };
		}
		const obj_token = madeFor(call.world, obj_type, title);
		const made = { space_id, parent_node_token, node_type, obj_type, obj_token, title };
		return { node: shown(call.world, addWikiPage(call.world, made)) };
	},
	'wiki.v2.spaceNode.move': (call) => {
		const { space_id } = openSpace(call);
		const node = openPage(call, call.path.node_token, space_id);
		const { target_parent_token: parent = '', target_space_id: target } = call.body;
		const to = parent === '' ? (target ?? space_id) : openPage(call, parent).space_id;
		if (target !== undefined && target !== to) refuse(call, 131002, 'target_space_id');
		openSpace(call, to);
		for (let above = parent; above !== ''; above = openPage(call, above).parent_node_token) {
			if (above === node.node_token) refuse(call, 131002, 'a page below itself');
		}
		const carry = (one: WikiPage): void => {
			for (const below of pagesBelow(call.world, one.space_id, one.node_token)) carry(below);
			one.space_id = to;
		};
		carry(node);
		node.parent_node_token = parent;
		return { node: shown(call.world, node) };
	},
	'wiki.v2.spaceNode.moveDocsToWiki': (call) => {
		const { space_id } = openSpace(call);
		const { parent_wiki_token: parent_node_token = '', obj_type, obj_token, apply } = call.body;
		if (parent_node_token !== '') openPage(call, parent_node_token, space_id);
		const file = filesOf(call.world).get(obj_token);
		if (file === undefined || file.type !== obj_type)
			return refuse(call, 131005, 'document not found');
		if (file.foreign) return apply === true ? { applied: true } : refuse(call, 131006);
		const place = { space_id, parent_node_token, obj_type, obj_token, title: file.name };
		const node = addWikiPage(call.world, place);
		file.parent_token = '';
		const { looks, end } = takePace(call.world);
		if (looks === 0) return { wiki_token: node.node_token };
		const task_id = `${call.world.id('7').slice(0, 19)}-move`;
		movesOf(call.world).set(task_id, { left: looks, node, end });
		return { task_id };
	},
	'wiki.v2.task.get': (call) => {
		const { task_id } = call.path;
		const move = movesOf(call.world).get(task_id) ?? refuse(call, 131005);
		move.left -= 1;
		const [status, status_msg] =
			move.left >= 0 ? [1, 'processing'] : ENDS[(move.end ?? 0) === 0 ? 0 : 1];
		const node = status === 0 ? { node: shown(call.world, move.node) } : {};
		return { task: { task_id, move_result: [{ ...node, status, status_msg }] } };
	},
};

const ENDS = [
	[0, 'success'],
	[-1, 'no permission'],
] as const;

/** What a new page shows. */
function madeFor(world: World, type: string, title: string): string {
	if (type === 'docx') return addDocument(world, title, 'wiki').document_id;
	const token = world.id({ sheet: 'shtcn', bitable: 'bascn' }[type] ?? 'objcn').slice(0, 27);
	addFile(world, { token, name: title, type, folder: 'wiki' });
	if (type === 'sheet') {
		workbooksOf(world).set(token, workbook(token, title, [sheet('Sheet1', 'Sheet1')]));
	}
	if (type === 'bitable') {
		basesOf(world).set(token, {
			app_token: token,
			name: title,
			isAdvanced: false,
			tables: new Map(),
			files: new Set(),
		});
	}
	return token;
}
