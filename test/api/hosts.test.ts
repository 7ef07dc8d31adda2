import { webOrigin } from '../../nodes/shared/api/address';
import { wireRequest } from '../../nodes/shared/api/wire';
import { documentedEndpoints } from '../../nodes/shared/endpoints';
import { resources } from '../../nodes/Feishu/resources';

describe('the one host besides that of the API', () => {
	test.each([
		['https://open.feishu.cn', 'https://www.feishu.cn'],
		['https://open.larksuite.com', 'https://www.larksuite.com'],
		// Whatever address a credential was given is the only one its token goes to.
		['https://open.example.com', 'https://open.example.com'],
		['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
	])('of %s is %s', (origin, web) => {
		expect(webOrigin(origin)).toBe(web);
	});

	test('is asked for files of approvals only', () => {
		const all = resources.flatMap(({ operations }) =>
			operations.flatMap(({ endpoints }) => endpoints),
		);
		const elsewhere = new Set(all.filter(({ host }) => host !== undefined).map(({ id }) => id));
		expect([...elsewhere]).toEqual(['approval.openapi.v2.file.upload.post']);
		const [upload] = all.filter(({ host }) => host !== undefined);
		expect(wireRequest('https://open.feishu.cn', upload, { body: {} }).url).toBe(
			'https://www.feishu.cn/approval/openapi/v2/file/upload',
		);
	});

	test('is none that Send API Request knows', () => {
		expect(documentedEndpoints().filter(({ host }) => host !== undefined)).toEqual([]);
	});
});
