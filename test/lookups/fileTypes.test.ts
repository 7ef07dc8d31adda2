import { oneOfType, fileAtAddress, typeOfToken } from '../../nodes/shared/lookups';

describe('what an address names', () => {
	test.each([
		['https://example.feishu.cn/docx/AbcD1?from=copy#part', 'docx', 'AbcD1'],
		['https://example.feishu.cn/docs/doccnAbc', 'doc', 'doccnAbc'],
		['https://example.larksuite.com/sheets/shtusAbc?sheet=1QXD0s', 'sheet', 'shtusAbc'],
		['https://example.feishu.cn/base/NQRx1?table=tbl1&view=vew1', 'bitable', 'NQRx1'],
		['https://example.feishu.cn/drive/folder/fldbcO1', 'folder', 'fldbcO1'],
		['https://example.feishu.cn/drive/me/folder/fldbcO1', 'folder', 'fldbcO1'],
		['https://example.feishu.cn/file/boxcnAbc', 'file', 'boxcnAbc'],
		['https://example.feishu.cn/slides/Abc1', 'slides', 'Abc1'],
		['https://example.feishu.cn/mindnotes/bmncnAbc', 'mindnote', 'bmncnAbc'],
		[
			'https://example.feishu.cn/minutes/obcnq3b9jl72l83w4f14xxxx',
			'minutes',
			'obcnq3b9jl72l83w4f14xxxx',
		],
		['HTTPS://example.feishu.cn/wiki/Abc1', 'wiki', 'Abc1'],
	])('%s is of type %s', (address, type, token) => {
		expect(fileAtAddress(address)).toEqual({ type, token });
	});

	test.each([
		'https://example.feishu.cn/base/apps/view/shrcn1',
		'https://example.feishu.cn/wiki/settings/123',
		'https://example.feishu.cn/drive/home/',
		'https://example.feishu.cn/',
		'https://example.feishu.cn?next=/docx/Abc1',
		'docx/Abc1',
	])('%s names no file', (address) => {
		expect(fileAtAddress(address)).toBeUndefined();
	});

	test('is found out at once in an address of any length', () => {
		const long = `https://example.feishu.cn/${'docx/'.repeat(100_000)}`;
		expect(fileAtAddress(long)).toBeUndefined();
	});
});

test('the beginning of an old token says what it is, that of a new one nothing', () => {
	expect(['doxcnA1', 'shtusA1', 'basbcA1', 'fldcnA1'].map(typeOfToken)).toEqual([
		'docx',
		'sheet',
		'bitable',
		'folder',
	]);
	expect(['NQRxbRkBMa6OnZsj', 'dox', 'fldteam', ''].map(typeOfToken)).toEqual(
		Array.from({ length: 4 }),
	);
});

test.each([
	['file', 'an uploaded file'],
	['minutes', 'minutes of a meeting'],
	['sheet', 'a spreadsheet'],
] as const)('%s is named as %s', (type, named) => expect(oneOfType(type)).toBe(named));
