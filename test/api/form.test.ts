import { requestOptions } from '../../nodes/shared/api/wire';
import { encodedForm } from '../../nodes/shared/api/wire/form';

/** What a server reads of a form. */
async function read(fields: object): Promise<FormData> {
	const { type, bytes } = encodedForm(fields);
	return await new Response(bytes, { headers: { 'content-type': type } }).formData();
}

const file = (name: string, text: string, type = 'text/plain') => ({
	name,
	type,
	bytes: new TextEncoder().encode(text),
});

test('a form holds its fields in their order, without those that are not set', async () => {
	const form = await read({ a: 'x', size: 3, none: undefined, nothing: null, extra: { b: [1] } });
	expect([...form]).toEqual([
		['a', 'x'],
		['size', '3'],
		['extra', '{"b":[1]}'],
	]);
});

test.each(['报告 2026.pdf', 'a "b" c.txt', 'Übersicht; filename=x.txt', "it's.txt"])(
	'a file keeps its name and its bytes: %s',
	async (name) => {
		const form = await read({ file: file(name, '--form\r\n大', 'application/pdf') });
		const found = form.get('file');
		if (!(found instanceof File)) throw new Error('The form has no file');
		expect(found.name).toBe(name);
		expect(found.type).toBe('application/pdf');
		expect(await found.text()).toBe('--form\r\n大');
	},
);

test('a name or a type cannot add a header', () => {
	const { bytes } = encodedForm({ file: file('a\r\nX-Evil: 1', 'x', 'text/plain\r\nX-Evil: 1') });
	const text = bytes.toString();
	expect(text).not.toMatch(/^X-Evil/m);
	expect(text).toContain('filename="a%0D%0AX-Evil: 1"');
	expect(text).toContain('Content-Type: application/octet-stream');
});

test('a file that is part of a larger memory goes up alone', async () => {
	const whole = new TextEncoder().encode('before|the file|after');
	const bytes = whole.subarray(7, 15);
	const form = await read({ file: { name: 'a', type: '', bytes } });
	expect(await new Response(form.get('file')).text()).toBe('the file');
});

test('its type names its boundary, whatever type the request was to have', () => {
	const request = {
		method: 'POST' as const,
		url: 'https://open.feishu.cn/open-apis/im/v1/files',
		query: {},
		headers: { 'content-type': 'multipart/form-data', 'X-Trace': '1' },
		form: { file: file('a', 'x') },
	};
	const manner = { timeout: 1, asStream: false };
	const { headers, body } = requestOptions(request, manner);
	expect(Object.keys({ ...headers })).toEqual(['X-Trace', 'Content-Type']);
	const { 'Content-Type': type } = { ...headers };
	const [, boundary] = String(type).split('boundary=');
	expect(String(body)).toContain(`--${boundary}--`);
	expect(requestOptions(request, manner).headers).not.toEqual(headers);
});
