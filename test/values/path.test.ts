import { checkedPath, checkedSegment } from '../../nodes/shared/values';

describe('a segment', () => {
	test.each([
		['..'],
		['.'],
		['%2e%2e'],
		['%2E.'],
		['%252e%252e'],
		['%25252e%25252e'],
		['a/../b'],
		['..\\b'],
		['%2e%2e%2fauth'],
		['..;x'],
		['a\u0000'],
		['a%00b'],
		['a%0d%0ab'],
		['a\tb'],
		['a\u0085'],
		['%25'.repeat(1) + '25'.repeat(8) + '2e'],
	])('%j is refused by its name', (value) => {
		expect(() => checkedSegment('Event ID', value)).toThrow(/^Event ID is "/);
	});

	test('an empty one is refused', () => {
		expect(() => checkedSegment('Event ID', '')).toThrow('Event ID is empty');
	});

	test.each([
		['feishu.cn_abc@group.calendar.feishu.cn', 'feishu.cn_abc%40group.calendar.feishu.cn'],
		['...', '...'],
		['a..b', 'a..b'],
		['50%', '50%25'],
		['Sheet 1!A1:B2', 'Sheet%201!A1%3AB2'],
		['a/b', 'a%2Fb'],
		['多维', '%E5%A4%9A%E7%BB%B4'],
	])('%j goes as %s', (value, encoded) => {
		expect(checkedSegment('Id', value)).toBe(encoded);
	});

	test('a long one is read in one go', () => {
		expect(checkedSegment('Id', '%'.repeat(200_000))).toHaveLength(600_000);
	});
});

describe('a path as it will be sent', () => {
	test.each([
		['/open-apis/../auth/v3'],
		['/open-apis/%2e%2e/auth/v3'],
		['/open-apis//auth/v3'],
		['/open-apis/x/'],
		['/open-apis/%2F..%2Fauth'],
		['/open-apis/im\\..\\auth'],
		['/open-apis/im?x=1'],
		['/open-apis/im#x'],
		['/open-apis/..;/auth'],
		['/open-apis/im\n/v1'],
	])('%j is refused', (path) => {
		expect(() => checkedPath(path)).toThrow(/^The path "/);
	});

	test('stays as it is', () => {
		const path = '/open-apis/im/v1/chats/oc_1/members%2Fx';
		expect(checkedPath(path)).toBe(path);
		expect(new URL(`https://open.feishu.cn${path}`).pathname).toBe(path);
	});
});
