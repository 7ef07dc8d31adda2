import { fileNameOf } from '../../nodes/shared/api/files/fileName';

/** A header as Node.js hands it over: one character for each byte. */
const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test.each([
	['attachment; filename="report.pdf"', 'report.pdf'],
	['attachment; filename=report.pdf', 'report.pdf'],
	['attachment; filename="x.pdf"; filename*=UTF-8\'\'%E6%8A%A5%E5%91%8A.pdf', '报告.pdf'],
	["attachment; filename*=utf-8'zh'%E6%8A%A5.pdf; filename=x.pdf", '报.pdf'],
	["attachment; filename*=UTF-8''%E6%8A; filename=x.pdf", 'x.pdf'],
	["attachment; filename*=ISO-8859-1''%A3.txt; filename=pound.txt", 'pound.txt'],
	['attachment; filename="a \\"b\\"; c.txt"', 'a "b"; c.txt'],
	[bytes('attachment; filename="报告.pdf"'), '报告.pdf'],
	['attachment; filename="%E6%8A%A5%E5%91%8A.pdf"', '报告.pdf'],
	['attachment; filename="100%25.txt"', '100%25.txt'],
	['inline; filename="../../etc/passwd"', 'passwd'],
	['inline; filename="C:\\\\temp\\\\a.txt"', 'a.txt'],
	["inline; filename*=UTF-8''..%2F..%2Fx.sh", 'x.sh'],
	['inline; filename=".."', ''],
	['inline; filename="a\u0000b.txt"', 'ab.txt'],
	["inline; filename*=UTF-8''a%00%0D%0A%C2%85b.txt", 'ab.txt'],
	["inline; filename*=UTF-8''report%E2%80%AEfdp.exe", 'reportfdp.exe'],
	['attachment; FILENAME=x.txt', 'x.txt'],
	['attachment', ''],
	['', ''],
	[undefined, ''],
])('%j names %j', (header, name) => {
	expect(fileNameOf(header)).toBe(name);
});

test('a long header is read in one go, and the name shortened', () => {
	expect(fileNameOf(`attachment; filename="${'\\"'.repeat(100_000)}"`)).toHaveLength(255);
	expect(fileNameOf(`attachment${'; a="'.repeat(60_000)}`)).toBe('');
});
