import { fromBlocks } from '../markdown/fromBlocks';
import type { DocBlock } from '../markdown/toBlocks';
import { TEXT_MEMBERS, toBlocks } from '../markdown/toBlocks';
import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import type { World } from '../world';
import { checkDescendants } from './descendants';
import { mediasOf } from './mediaBook';
import { addFile, filesOf } from './fileTree';
import { addressIn } from './pictures';

/** A document of the sandbox. */
export interface Doc {
	document_id: string;
	revision_id: number;
	title: string;
	/** Every block below the page, by id. */
	blocks: Map<string, DocBlock>;
	/** The blocks at the top. */
	children: string[];
	/** Answers by client_token: a repeated token is answered without writing again. */
	answers: Map<string, object>;
}

export function documentsOf(world: World): Map<string, Doc> {
	return world.part('documents', () => new Map());
}

/** Puts an empty document into a folder of the sandbox. */
export function addDocument(world: World, title: string, folder = ''): Doc {
	const document_id = world.id('doxcn').slice(0, 27);
	const added: Doc = {
		document_id,
		revision_id: 1,
		title,
		blocks: new Map(),
		children: [],
		answers: new Map(),
	};
	documentsOf(world).set(document_id, added);
	addFile(world, { token: document_id, name: title, type: 'docx', folder });
	return added;
}

/** The Markdown of a document, as the export writes it. */
function markdownOf(world: World, { blocks, children }: Doc): string {
	const medias = mediasOf({ world });
	return fromBlocks(children, {
		blocks,
		addressOf: (token) => addressIn(medias.get(token)?.bytes),
	});
}

export const documents: Service = {
	'docx.v1.document.create': (call) => {
		const { title = '', folder_token: folder = '' } = call.body;
		if (folder !== '') {
			const found = filesOf(call.world).get(folder);
			if (found === undefined || found.deleted) refuse(call, 1770039);
			if (found.foreign) refuse(call, 1770040);
		}
		const { document_id, revision_id } = addDocument(call.world, title, folder);
		return { document: { document_id, revision_id, title } };
	},
	'docx.v1.document.convert': (call) =>
		toBlocks(
			call.body.content_type === 'html'
				? call.body.content.replace(/<[^>]+>/g, '')
				: call.body.content,
		),
	'docx.v1.documentBlockDescendant.create': (call) => {
		const doc = openDocument(call);
		return onceFor(call, doc, () => insert(call, doc));
	},
	'docx.v1.documentBlock.batchUpdate': (call) => {
		const doc = openDocument(call);
		return onceFor(call, doc, () => update(call, doc));
	},
	'docx.v1.document.get': (call) => {
		const { document_id, revision_id, title } = openDocument(call);
		return { document: { document_id, revision_id, title } };
	},
	'docx.v1.documentBlock.list': (call) => {
		const doc = openDocument(call);
		checkRevision(call, doc);
		return page(call, allBlocks(doc), 500);
	},
	'docx.v1.documentBlockChildren.batchDelete': (call) => {
		const doc = openDocument(call);
		return onceFor(call, doc, () => remove(call, doc));
	},
	'docx.v1.documentBlock.patch': (call) => {
		const doc = openDocument(call);
		return onceFor(call, doc, () => {
			const { blocks, document_revision_id } = updated(call, doc, [
				{ ...call.body, block_id: call.path.block_id },
			]);
			return { block: blocks[0], document_revision_id };
		});
	},
	'docs.v1.content.get': (call) => {
		const doc = documentsOf(call.world).get(queryText(call, 'doc_token'));
		if (doc === undefined) return refuse(call, 2889914);
		const file = filesOf(call.world).get(doc.document_id);
		if (file?.deleted) refuse(call, 2889906);
		if (file?.foreign) refuse(call, 2889902);
		return { content: markdownOf(call.world, doc) };
	},
};

/** A document by its id, for services that look at it. */
function openDocument(call: ServiceCall): Doc {
	const doc = documentsOf(call.world).get(call.path.document_id);
	if (doc === undefined) return refuse(call, 1770002);
	if (filesOf(call.world).get(doc.document_id)?.deleted) refuse(call, 1770003);
	return doc;
}

function onceFor(call: ServiceCall, { answers }: Doc, write: () => object): object {
	const key = queryText(call, 'client_token');
	const known = key === '' ? undefined : answers.get(key);
	if (known !== undefined) call.replayed();
	const answer = known ?? { ...write(), client_token: key };
	if (key !== '') answers.set(key, answer);
	return answer;
}

function insert(call: ServiceCall, doc: Doc): object {
	const { document_id: documentId, block_id: below } = call.path;
	const { index = -1, children_id: children, descendants } = call.body;
	const parent = doc.blocks.get(below);
	checkRevision(call, doc);
	if (below !== documentId && parent === undefined) refuse(call, 1770002, 'block');
	checkDescendants(call, children, descendants);
	const real = new Map<string, string>(
		descendants.map(({ block_id: id }: DocBlock) => [id, call.world.id('doxcn').slice(0, 27)]),
	);
	const idOf = (temporary: string) => real.get(temporary) ?? temporary;
	const parents = new Map<string, string>(
		descendants.flatMap(({ block_id: id, children: inside = [] }: DocBlock) =>
			inside.map((child) => [child, idOf(id)]),
		),
	);
	for (const block of descendants as DocBlock[]) {
		doc.blocks.set(idOf(block.block_id), {
			...block,
			block_id: idOf(block.block_id),
			parent_id: parents.get(block.block_id) ?? below,
			children: block.children?.map(idOf),
		});
	}
	for (const block of descendants as DocBlock[]) wrap(call, doc, idOf(block.block_id));
	const list = parent === undefined ? doc.children : (parent.children ??= []);
	const shown = children.map((id: string) => viewOf(doc, idOf(id)));
	list.splice(index === -1 ? list.length : index, 0, ...shown);
	doc.revision_id += 1;
	return {
		children: shown.map((id: string) => doc.blocks.get(id)),
		document_revision_id: doc.revision_id,
		block_id_relations: [...real].map(([temporary_block_id, block_id]) => ({
			temporary_block_id,
			block_id,
		})),
	};
}

/** Feishu puts a view around a file. */
function wrap(call: ServiceCall, doc: Doc, id: string): void {
	const block = doc.blocks.get(id);
	if (block?.block_type !== 23) return;
	const view = call.world.id('doxcn').slice(0, 27);
	const view_type = { view_type: 1 };
	const around = { block_id: view, block_type: 33, view: view_type, children: [id] };
	doc.blocks.set(view, { ...around, parent_id: block.parent_id });
	block.parent_id = view;
}

function viewOf(doc: Doc, id: string): string {
	const above = doc.blocks.get(doc.blocks.get(id)?.parent_id ?? '');
	return above?.block_type === 33 ? above.block_id : id;
}

interface Update {
	readonly block_id: string;
	readonly replace_image?: { readonly token: string };
	readonly replace_file?: { readonly token: string };
	readonly update_text_elements?: { readonly elements: readonly object[] };
}

function update(call: ServiceCall, doc: Doc): object {
	checkRevision(call, doc);
	return updated(call, doc, call.body.requests);
}

function updated(call: ServiceCall, doc: Doc, requests: readonly Update[]) {
	const blocks = requests.map((request) => {
		const { block_id: id, replace_image: image, replace_file: file } = request;
		const { update_text_elements: text } = request;
		// The block of the page holds the title.
		if (id === doc.document_id && text !== undefined) return titled(call, doc, text.elements);
		const block = doc.blocks.get(id) ?? refuse(call, 1770002, 'block');
		const member = TEXT_MEMBERS[block.block_type];
		if (text !== undefined && member !== undefined) {
			block[member] = { ...Object(block[member]), elements: text.elements };
			return block;
		}
		const [kind, type, replaced] =
			image === undefined ? (['file', 23, file] as const) : (['image', 27, image] as const);
		if (replaced === undefined || block.block_type !== type) return refuse(call, 1770025);
		const media = mediasOf(call).get(replaced.token);
		if (media?.parentNode !== id) refuse(call, 1770013, 'the file belongs to another block');
		block[kind] = { ...Object(block[kind]), ...replaced };
		return block;
	});
	doc.revision_id += 1;
	return { blocks, document_revision_id: doc.revision_id };
}

function titled(call: ServiceCall, doc: Doc, elements: readonly object[]): object {
	doc.title = elements.map((element) => String(Object(element).text_run?.content ?? '')).join('');
	const file = filesOf(call.world).get(doc.document_id);
	if (file !== undefined) Object.assign(file, { name: doc.title });
	return { block_id: doc.document_id, block_type: 1, page: { elements } };
}

/** A write that names a revision is for that one. */
function checkRevision(call: ServiceCall, doc: Doc): void {
	const named = Number(queryText(call, 'document_revision_id', '-1'));
	if (named !== -1 && named !== doc.revision_id) refuse(call, 1770021);
}

/** The page and every block below it, parents first. */
function allBlocks({ document_id, blocks, children, title }: Doc): object[] {
	const top = {
		block_id: document_id,
		block_type: 1,
		parent_id: '',
		children,
		page: { elements: [{ text_run: { content: title } }] },
	};
	const below = (ids: readonly string[], parent_id: string): object[] =>
		ids.flatMap((id) => {
			const block = blocks.get(id);
			if (block === undefined) return [];
			return [{ ...block, parent_id }, ...below(block.children ?? [], id)];
		});
	return [top, ...below(children, document_id)];
}

function remove(call: ServiceCall, doc: Doc): object {
	checkRevision(call, doc);
	const { document_id: documentId, block_id: id } = call.path;
	const parent = doc.blocks.get(id);
	const list = id === documentId ? doc.children : (parent?.children ?? refuse(call, 1770002));
	const { start_index: start, end_index: end } = call.body;
	if (start < 0 || end <= start || end > list.length) refuse(call, 1770001);
	const drop = (one: string): void => {
		for (const child of doc.blocks.get(one)?.children ?? []) drop(child);
		doc.blocks.delete(one);
	};
	for (const one of list.splice(start, end - start)) drop(one);
	doc.revision_id += 1;
	return { document_revision_id: doc.revision_id };
}
