import { safeFileName } from '../../nodes/shared/values';

test.each([
	['report.pdf', 'report.pdf'],
	['报告 2026.pdf', '报告 2026.pdf'],
	['../../etc/passwd', '.._.._etc_passwd'],
	['..\\..\\autoexec.bat', '.._.._autoexec.bat'],
	['Q1/Q2', 'Q1_Q2'],
	['..', ''],
	['.\u0000.', ''],
	['a\r\nb\u0085.txt', 'ab.txt'],
	['report\u202efdp.exe', 'reportfdp.exe'],
	['\u2066x\u2069.txt', 'x.txt'],
	['\ud83d.txt', '.txt'],
	['', ''],
])('%j is the file %j', (given, name) => {
	expect(safeFileName(given)).toBe(name);
});

test('a name that is too long keeps its ending', () => {
	const name = safeFileName(`${'a'.repeat(1000)}.pdf`);
	expect(name).toHaveLength(255);
	expect(name).toMatch(/a\.pdf$/);
});

test('a name that is too long is not cut within a character', () => {
	expect(safeFileName(`a${'😀'.repeat(300)}`)).not.toMatch(/\p{Cs}/u);
	expect(safeFileName(`${'😀'.repeat(300)}.txt`)).not.toMatch(/\p{Cs}/u);
});
