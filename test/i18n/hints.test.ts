import { hintFaults, hints, readHints } from '../../i18n/check';

describe('the Chinese of the hints', () => {
	test('is there for every code, and none of it is stale', () => {
		expect(hintFaults(readHints(), hints())).toEqual([]);
	});

	test('is missed, and named where its English is gone or it stands twice', () => {
		const files = { im: { 'Wait.': '等待。', 'Wiat.': '等待。' }, common: { 'Wait.': '等待。' } };
		expect(hintFaults(files, { common: ['Wait.'], im: ['Wait.', 'Stop.'] })).toEqual([
			'i18n/zh-CN/hints/im.json lacks "Stop.": ""',
			'i18n/zh-CN/hints/im.json has "Wiat.", which no code does: remove or correct it',
			'i18n/zh-CN/hints/common.json has "Wait.", which another file has as well: remove it',
		]);
	});
});
