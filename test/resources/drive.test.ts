import type { Stage } from '../engine';
import { openStage } from '../engine';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

test('a file that is not there is said to be so by the info on it', async () => {
	const { items } = await stage.engine.runNode({
		parameters: {
			authentication: 'feishuApi',
			resource: 'drive',
			operation: 'getInfo',
			fileToken: 'https://sandbox.feishu.cn/file/boxcnNowhere',
		},
	});
	expect(items[0].json).toMatchObject({
		StatusCode: 500,
		ErrorMessage: 'Feishu tells nothing of file boxcnNowhere: there is no such file',
		Hint: expect.stringMatching(/^Check File and File Type/),
	});
});
