import { install } from '../../i18n/pack/page';

const pack = { name: 'suite', files: { shared: { texts: { Feishu: '飞书' } } } };
const answer = (displayName: string) =>
	JSON.stringify([{ name: 'suite.feishu', displayName, group: [], defaults: {}, properties: [] }]);

/** A browser in which every address answers with our node. */
function page() {
	class XMLHttpRequest {
		readyState = 1;

		responseType = '';

		opened: unknown[] = [];

		open(...given: unknown[]) {
			this.opened = given;
		}

		get responseText(): string {
			return answer('Feishu');
		}

		get response(): unknown {
			return this.responseType === 'json' ? JSON.parse(answer('Feishu')) : answer('Feishu');
		}
	}
	const window = {
		XMLHttpRequest,
		location: { href: 'https://n8n.example.com/base/workflow/1' },
		fetch: async (input: string | URL | { url: string }) =>
			new Response(answer('Feishu'), {
				status: String(input).includes('refused') ? 403 : 200,
				headers: { 'content-length': '1', etag: 'x' },
			}),
	};
	install(window, pack);
	const request = (url: string | URL, responseType = '') => {
		const made = new XMLHttpRequest();
		made.responseType = responseType;
		made.open('GET', url);
		return made;
	};
	return { window, request };
}

describe('an XMLHttpRequest', () => {
	test.each(['/base/types/nodes.json', 'https://n8n.example.com/types/credentials.json?v=1'])(
		'for %s is answered in Chinese',
		(url) => {
			const request = page().request(url);
			request.readyState = 4;
			expect(request.responseText).toBe(answer('飞书'));
			expect(request.response).toBe(answer('飞书'));
		},
	);

	test('that reads JSON gets it in Chinese', () => {
		const request = page().request('/rest/node-types', 'json');
		request.readyState = 4;
		expect(request.response).toEqual(JSON.parse(answer('飞书')));
	});

	test('is as it was before the answer is whole, and for other addresses', () => {
		expect(page().request('/types/nodes.json').responseText).toBe(answer('Feishu'));
		const other = page().request('/rest/workflows');
		other.readyState = 4;
		expect(other.responseText).toBe(answer('Feishu'));
	});

	test('that is used again for another address answers as before', () => {
		const request = page().request('/types/nodes.json');
		request.open('GET', '/rest/workflows');
		request.readyState = 4;
		expect(request.responseText).toBe(answer('Feishu'));
	});

	test('is opened with what it was given, and with nothing more', () => {
		expect(page().request('http://[').opened).toEqual(['GET', 'http://[']);
	});
});

describe('fetch', () => {
	test('answers in Chinese, with the headers that still hold', async () => {
		const response = await page().window.fetch(new URL('https://n8n.example.com/types/nodes.json'));
		expect(await response.text()).toBe(answer('飞书'));
		expect([...response.headers.keys()]).toEqual(['content-type', 'etag']);
	});

	test('answers as before elsewhere', async () => {
		const response = await page().window.fetch({ url: '/rest/workflows' });
		expect(await response.text()).toBe(answer('Feishu'));
	});
});
