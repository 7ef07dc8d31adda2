import { ask, formWith } from './client';
import { attachment, fileNameOf, headerParameters, parseForm } from './form';
import type { Sandbox } from './server';
import { startSandbox } from './server';

const lines = (...parts: string[]) => Buffer.from(parts.join('\r\n'));

describe('a multipart form', () => {
	test('is read whole: fields, names, types and bytes', async () => {
		const bytes = Buffer.from([0, 13, 10, 45, 45, 88, 13, 10, 255]);
		const form = formWith({ note: 'zwei\r\nZeilen', file: new File([bytes], '周报 "1".bin') });
		form.append('note', 'again');
		const response = new Response(form);
		const parsed = parseForm(
			response.headers.get('content-type') ?? '',
			Buffer.from(await response.arrayBuffer()),
		);
		expect(parsed.fields).toEqual({ note: ['zwei\r\nZeilen', 'again'] });
		expect(parsed.files).toEqual([
			{ field: 'file', name: '周报 "1".bin', type: 'application/octet-stream', bytes },
		]);
	});

	test('may name a file by RFC 5987, which wins', () => {
		const body = lines(
			'--b',
			`Content-Disposition: form-data; name="file"; filename="plain.txt"; filename*=UTF-8''%E5%91%A8%20%281%29.txt`,
			'Content-Type: text/plain',
			'',
			'hello',
			'--b--',
			'',
		);
		const { files } = parseForm('multipart/form-data; boundary="b"', body);
		expect(files).toMatchObject([{ name: '周 (1).txt', type: 'text/plain' }]);
		expect(files[0].bytes.toString()).toBe('hello');
	});

	test.each([
		['without its end', lines('--b', 'Content-Disposition: form-data; name="a"', '', '1', '')],
		['that does not begin', lines('a=1')],
		['whose part has no name', lines('--b', 'Content-Disposition: form-data', '', '1', '--b--')],
	])('%s is no form', (_what, body) => {
		expect(() => parseForm('multipart/form-data; boundary=b', body)).toThrow();
	});
});

test.each(['plan.pdf', '周报 2026 (终).pdf', "a\"b;c='d'.txt", '100%.csv'])(
	'%s comes back from a Content-Disposition',
	(name) => {
		const header = attachment(name);
		expect(header).toMatch(/^[\x20-\x7e]+$/);
		expect(fileNameOf(headerParameters(header))).toBe(name);
	},
);

describe('what a form says is checked like JSON', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	afterAll(async () => {
		await sandbox.stop();
	});

	const route = 'POST /im/v1/files';
	const file = new File(['%PDF'], 'plan.pdf', { type: 'application/pdf' });
	const good = { file_type: 'pdf', file_name: 'plan.pdf', file };

	test.each([
		['file_name', 'is required', formWith({ file_type: 'pdf', file })],
		['file_type', /one of opus/, formWith({ ...good, file_type: 'exe' })],
		['duration', /type integer/, formWith({ ...good, duration: 'long' })],
		['file', /type file/, formWith({ ...good, file: 'the file' })],
		['file_name', /type string/, formWith({ ...good, file_name: file })],
		['colour', 'is unknown', formWith({ ...good, colour: 'red' })],
		['body', /multipart/, { file_type: 'pdf', file_name: 'plan.pdf' }],
	])('%s %s', async (field, description, body) => {
		const answer = await ask(sandbox, route, body);
		expect(answer).toMatchObject({ status: 400, body: { code: 99992402 } });
		expect(answer.body.error.field_violations).toEqual([
			expect.objectContaining({ field, description: expect.stringMatching(description) }),
		]);
	});

	test('and stands in the journal with size and hash', async () => {
		sandbox.forget();
		const answer = await ask(sandbox, route, formWith({ ...good, duration: 3000 }));
		expect(answer.body).toMatchObject({ code: 0, data: { file_key: expect.any(String) } });
		expect(sandbox.journal).toMatchObject([
			{
				endpoint: 'im.v1.file.create',
				body: undefined,
				form: {
					fields: { file_type: 'pdf', file_name: 'plan.pdf', duration: '3000' },
					files: [
						{
							field: 'file',
							name: 'plan.pdf',
							type: 'application/pdf',
							size: 4,
							sha256: '315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027',
						},
					],
				},
			},
		]);
	});
});
