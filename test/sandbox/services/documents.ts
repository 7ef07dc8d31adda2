import { fromBlocks } from '../markdown/fromBlocks';
import type { DocBlock } from '../markdown/toBlocks';
import { toBlocks } from '../markdown/toBlocks';
import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
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
	'docx.v1.document.convert': (call) => toBlocks(call.body.content),
	'docx.v1.documentBlockDescendant.create': (call) => {
		const doc = openDocument(call);
		return onceFor(call, doc, () => insert(call, doc));
	},
	'docx.v1.documentBlock.batchUpdate': (call) => {
		const doc = openDocument(call);
		return onceFor(call, doc, () => update(call, doc));
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
	const list = parent === undefined ? doc.children : (parent.children ??= []);
	list.splice(index === -1 ? list.length : index, 0, ...children.map(idOf));
	doc.revision_id += 1;
	return {
		children: children.map((id: string) => doc.blocks.get(idOf(id))),
		document_revision_id: doc.revision_id,
		block_id_relations: [...real].map(([temporary_block_id, block_id]) => ({
			temporary_block_id,
			block_id,
		})),
	};
}

function update(call: ServiceCall, doc: Doc): object {
	const requests: Array<{ block_id: string; replace_image?: { token: string } }> =
		call.body.requests;
	const changed = requests.map(({ block_id: id, replace_image: replaced }) => {
		const block = doc.blocks.get(id) ?? refuse(call, 1770002, 'block');
		if (replaced === undefined || block.block_type !== 27) return refuse(call, 1770025);
		const media = mediasOf(call).get(replaced.token);
		if (media?.parentNode !== id) refuse(call, 1770013, 'the image belongs to another block');
		block.image = { ...Object(block.image), token: replaced.token };
		return block;
	});
	doc.revision_id += 1;
	return { blocks: changed, document_revision_id: doc.revision_id };
}
