import { documentedAt, documentedEndpoints } from '../../nodes/shared/endpoints';
import { CATALOGUE } from '../../nodes/shared/endpoints/catalogueText';
import { contract } from '../sandbox/contract';

const at = (method: string, path: string) => documentedAt(method, path.slice(1).split('/'));

test('the catalogue is small, and every documented call is in it once', () => {
	expect(CATALOGUE.length).toBeLessThan(60_000);
	const routes = documentedEndpoints().map(({ route }) => route.replace(/:\w+/g, ':'));
	expect(routes.length).toBeGreaterThan(700);
	expect(new Set(routes).size).toBe(routes.length);
	for (const route of routes) {
		expect(route).toMatch(/^(GET|POST|PUT|PATCH|DELETE) \/open-apis(\/[\w.:-]+)+$/);
	}
});

test('it is in order of paths, whether an endpoint has a record or only a line', () => {
	const paths = documentedEndpoints().map(({ route }) => route.split(' ')[1]);
	expect(paths).toEqual([...paths].sort());
});

/** The catalogue is of the Open Platform's own calls, not of those at another host. */
const documented = [...contract.values()].filter(
	({ historic, path, tokens }) =>
		historic !== true && tokens.length > 0 && path.startsWith('/open-apis/'),
);

test.each(documented)(
	'$id has its id, path and rate',
	({ id, method, path, rate_limit: limit }) => {
		const found = at(method, path);
		expect(found).toMatchObject({ id, route: `${method} ${path}` });
		if (limit?.per_second !== undefined) expect(found?.rate.perSecond).toBe(limit.per_second);
		if (limit?.per_minute !== undefined) expect(found?.rate.perMinute).toBe(limit.per_minute);
	},
);

test('historic calls and token exchanges are not in it', () => {
	const ids = documentedEndpoints().map(({ id }) => id);
	expect(ids).not.toContain('contact.v3.user.list');
	expect(ids).not.toContain('bitable.v1.appTableRecord.get');
	expect(ids.filter((id) => id.startsWith('auth.'))).toEqual([]);
});

describe('the endpoint of a request', () => {
	test('is the one with the fewest parameters', () => {
		expect(at('GET', '/open-apis/im/v1/chats/search')?.id).toBe('im.v1.chat.search');
		expect(at('GET', '/open-apis/im/v1/chats/oc_1')?.id).toBe('im.v1.chat.get');
	});

	test('of a line has service, rate, identities and kinds as documented', () => {
		expect(at('POST', '/open-apis/application/v7/app_avatar/upload')).toMatchObject({
			id: 'application.v7.appAvatarUpload.create',
			service: 'application',
			rate: { perMinute: 10 },
			identities: ['tenant', 'user'],
			body: 'form',
			answer: 'json',
			repeat: 'once',
		});
		expect(at('GET', '/open-apis/im/v1/images/img_1')).toMatchObject({ answer: 'file' });
		expect(at('GET', '/open-apis/im/v1/messages/om_1/read_users')).toMatchObject({
			service: 'im',
			rate: { perSecond: 50, perMinute: 1000 },
			repeat: 'read',
		});
		expect(at('GET', '/open-apis/im/v1/chats/oc_1/announcement')?.service).toBe('chat');
		expect(at('GET', '/open-apis/application/v5/applications/favourite')).toMatchObject({
			identities: ['user'],
		});
		expect(at('GET', '/open-apis/application/v6/applications')).toMatchObject({
			identities: ['tenant'],
			rate: { perMinute: 100 },
		});
		expect(at('GET', '/open-apis/application/v2/app/visibility')?.rate).toEqual({});
	});

	test('is undefined when nobody has documented it', () => {
		expect(at('GET', '/open-apis/new/v1/things')).toBeUndefined();
		expect(at('TRACE', '/open-apis/im/v1/chats/oc_1')).toBeUndefined();
	});
});
