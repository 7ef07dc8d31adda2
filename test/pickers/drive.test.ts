import type { INode, INodeListSearchResult, INodeType } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { LoadOptionsContext } from 'n8n-core';

import type { Stage } from '../engine';
import { openStage } from '../engine';
import { addDocument } from '../sandbox/services/documents';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

beforeEach(() => {
	stage.reset();
});

afterAll(async () => {
	await stage.close();
});

/** Asks a list as the editor does while a person opens From List. */
async function list(name: string, filter?: string): Promise<INodeListSearchResult> {
	const { loader, credentials } = stage.engine;
	const type = loader.getNode('feishu').type as INodeType;
	const node: INode = {
		id: 'feishu-node',
		name: 'Feishu',
		type: 'n8n-nodes-feishu-suite.feishu',
		typeVersion: 1,
		position: [0, 0],
		parameters: { authentication: 'feishuApi' },
		credentials: { feishuApi: { id: 'app', name: 'App' } },
	};
	const nodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => loader.known.nodes,
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = { credentialsHelper: credentials } as never;
	const context = new LoadOptionsContext(workflow, node, additionalData, 'parameters');
	const search = type.methods?.listSearch?.[name];
	if (search === undefined) throw new Error(`The node has no list ${name}`);
	return await search.call(context, filter);
}

describe('the folders and documents to choose from', () => {
	test('folders are those in the root folder, asked for with one call', async () => {
		const { results, paginationToken } = await list('searchFolders');
		expect(results).toContainEqual({
			name: 'Team',
			value: 'fldteam',
			url: 'https://sandbox.feishu.cn/drive/folder/fldteam',
		});
		expect(results.every(({ value }) => String(value).startsWith('fld'))).toBe(true);
		expect(paginationToken).toBeUndefined();
		expect(stage.sandbox.journal.map(({ endpoint, query }) => [endpoint, query])).toEqual([
			['drive.v1.file.list', { page_size: '200' }],
		]);
	});

	test('documents are those whose name holds what was typed', async () => {
		const { document_id: id } = addDocument(stage.sandbox.world, 'Weekly report');
		addDocument(stage.sandbox.world, 'Minutes');
		const { results } = await list('searchDocuments', 'weekly');
		expect(results).toEqual([
			{ name: 'Weekly report', value: id, url: `https://sandbox.feishu.cn/docx/${id}` },
		]);
	});

	test('files are all that lie there, by the address that says what each is', async () => {
		const { results } = await list('searchFiles', 'Pro');
		expect(results).toEqual([
			{
				name: 'Projects',
				value: 'https://sandbox.feishu.cn/base/bascnProjects',
				url: 'https://sandbox.feishu.cn/base/bascnProjects',
			},
		]);
	});

	test('wiki spaces are those the app is a member of', async () => {
		const { results } = await list('searchSpaces', 'hand');
		expect(results).toEqual([{ name: 'Handbook', value: '1' }]);
	});

	test('say why they cannot be loaded', async () => {
		stage.sandbox.faults.add({ kind: 'code', code: 1061004, status: 403, msg: 'forbidden.' });
		await expect(list('searchFolders')).rejects.toThrow(/1061004/);
	});
});
