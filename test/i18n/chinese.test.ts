import { faults, formTexts, readFiles } from '../../i18n/check';
import type { FormText } from '../../i18n/pack/texts';

const form = formTexts();

describe('the Chinese of the form', () => {
	test('is there for every text, and none of it is stale', () => {
		expect(faults(readFiles(), form)).toEqual([]);
	});
});

describe('what is wrong with the Chinese', () => {
	const text = (more: Partial<FormText>): FormText => ({
		english: 'Title',
		files: ['chat'],
		operations: ['create'],
		path: 'title#displayName',
		put: () => undefined,
		...more,
	});

	test('is a text without any', () => {
		expect(faults({ chat: { texts: {} } }, [text({})])).toEqual([
			'i18n/zh-CN/chat.json lacks "Title": "" (title#displayName)',
		]);
	});

	test('is one whose English was changed', () => {
		const files = { chat: { texts: { Titel: '标题', Title: '标题' } } };
		expect(faults(files, [text({})])).toEqual([
			'i18n/zh-CN/chat.json has "Titel", which the form does not: remove or correct it',
		]);
	});

	test('is one that only another file of the form has', () => {
		const files = { chat: { texts: { Title: '标题' } }, task: { texts: { Title: '名称' } } };
		expect(faults(files, [text({})])).toEqual([
			'i18n/zh-CN/task.json has "Title", which the form does not: remove or correct it',
		]);
	});

	test('is one at a place that is gone, or behind a narrower one', () => {
		const at = {
			'options.title#displayName': { Title: '标题' },
			'title#displayName': { Title: '群名' },
			'create/title#displayName': { Title: '新群名' },
		};
		expect(faults({ chat: { texts: {}, at } }, [text({})])).toEqual([
			'i18n/zh-CN/chat.json has "Title" at options.title#displayName, which the form does not: remove or correct it',
			'i18n/zh-CN/chat.json has "Title" at title#displayName, which the form does not: remove or correct it',
		]);
	});

	test('is one that two files say alike', () => {
		const words = { texts: { Title: '标题' } };
		const both = [text({}), text({ files: ['task'] })];
		expect(faults({ chat: words, task: words }, both)).toEqual([
			'i18n/zh-CN/task.json and chat.json have the same "Title": write it in shared.json only',
		]);
	});

	test('is nothing in what is written the same in every language', () => {
		const same = [
			'e.g. oc_a0553eda9014',
			'e.g. {"text": "Done"}',
			'e.g. a@b.com, ou_1',
			'im:chat',
			'9:41',
		];
		expect(
			faults(
				{},
				same.map((english) => text({ english })),
			),
		).toEqual([]);
		expect(faults({}, [text({ english: 'e.g. Daily report' })])).toHaveLength(1);
	});
});
