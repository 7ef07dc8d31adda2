import type { Stage } from '../engine';
import { openStage } from '../engine';
import { use } from './node';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
});

afterAll(async () => {
	await stage.close();
});

describe('Send API Request reaches no endpoint that answers with a token', () => {
	const paths = [
		'/open-apis/auth/v3/tenant_access_token/internal',
		'/open-apis/AUTH/v3/x',
		'/open-apis/%61uth/v3/x',
		'/open-apis/%2561uth/v3/x',
		'/open-apis//auth/v3/x',
		'/open-apis/%2Fauth/v3/x',
		'/open-apis/%252Fauth/v3/x',
		'/open-apis/%5Cauth/v3/x',
		'/open-apis/auth;a=1/v3/x',
		'/open-apis/auth%3Bx/v3/x',
		'/open-apis/auth%20/v3/x',
		'/open-apis/authen%3Fx',
		'/open-apis/auth%23/v3',
		'/open-apis/%2Fopen-apis/auth/v3/x',
		'/open-apis/au\tth/v3',
		'/open-apis\\auth\\v3',
		'\\open-apis\\auth',
		'open-apis/authen/v2/oauth/token',
		'/open-apis/passport/x',
		'/open-apis/mina/v2/tokenLoginValidate',
		'/open-apis/im/../auth/v3',
		'/open-apis/im%2F..%2Fauth/v3',
		'/open-apis/:part/v3/x',
		'/open-apis/:part%2F../auth',
	];

	test.each(paths)('%s', async (url) => {
		stage.reset();
		const pathParameters = url.includes(':part') ? { part: 'auth' } : undefined;
		const [envelope] = await use(stage, 'apiCall.send', {
			parameters: { method: 'POST', url, options: pathParameters && { pathParameters } },
		});
		expect(envelope).toMatchObject({ StatusCode: -1, Data: {} });
		expect(stage.sandbox.exchanges()).toBe(0);
	});
});
