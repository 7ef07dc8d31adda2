import type { IDataObject } from 'n8n-workflow';
import { forMapper } from '../../nodes/shared/pickers/mapping';
import type { Stage } from '../engine';
import { openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

/** The labels that a mapper shows for columns of these names. */
async function labels(names: string[], type: string): Promise<string[]> {
	const editor = stage.engine.editor({ authentication: 'feishuApi' });
	const node = { ...editor.getNode(), type };
	const context: IDataObject = Object.assign(Object.create(editor), { getNode: () => node });
	const { fields } = await forMapper(context as never, [], async () =>
		names.map((name) => ({
			id: name,
			displayName: name,
			defaultMatch: false,
			required: false,
			display: true,
		})),
	);
	return fields.map(({ displayName }) => displayName);
}

const COLUMNS = ['任务', '状态', 'Owner', '负责人', 'Due Date', 'Due-Date', 'Due Date'];

test('columns that a model would take for one have their place behind them', async () => {
	expect(await labels(COLUMNS, 'n8n-nodes-feishu-suite.feishuTool')).toEqual([
		...['任务 (1)', '状态 (2)', 'Owner', '负责人 (4)'],
		...['Due Date (5)', 'Due-Date', 'Due Date (7)'],
	]);
});

test('people see the columns as they are called', async () => {
	expect(await labels(COLUMNS, 'n8n-nodes-feishu-suite.feishu')).toEqual(COLUMNS);
});
