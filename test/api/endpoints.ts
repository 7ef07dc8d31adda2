import type { IDataObject } from 'n8n-workflow';

import type { Endpoint, Takes } from '../../nodes/shared/endpoints';
import { documented, endpoint } from '../../nodes/shared/endpoints';

const FACTS = {
	service: 'im',
	rate: {},
	identities: ['tenant', 'user'] as const,
	scopes: ['im:message'],
	codes: [],
	sample: (): IDataObject => ({ id: 'x_1' }),
};

interface Any extends Takes {
	readonly path?: Readonly<Record<string, string>>;
}

/** A read. */
export const read: Endpoint<Any, IDataObject> = documented({
	...FACTS,
	id: 'test.read',
	route: 'GET /open-apis/im/v1/things/:thing',
	body: 'none',
	answer: 'json',
});

/** A write without a key: Feishu carries each one out. */
export const write: Endpoint<Any, IDataObject> = documented({
	...FACTS,
	id: 'test.write',
	route: 'POST /open-apis/im/v1/things',
	body: 'json',
	answer: 'json',
});

/** A delete of one thing. */
export const remove: Endpoint<Any, IDataObject> = endpoint(
	documented<Any>({
		...FACTS,
		id: 'test.remove',
		route: 'DELETE /open-apis/im/v1/things/:thing',
		body: 'none',
		answer: 'json',
	}),
	{ goneCodes: [4004] },
);

/** An upload. */
export const upload: Endpoint<Any, IDataObject> = documented({
	...FACTS,
	id: 'test.upload',
	route: 'POST /open-apis/im/v1/files',
	body: 'form',
	answer: 'json',
});

/** A file, or JSON: what the answer is shows when it comes. */
export const fetched: Endpoint<Any, unknown> = documented<Any, unknown>({
	...FACTS,
	id: 'test.fetched',
	route: 'GET /open-apis/im/v1/files/:file',
	body: 'none',
	answer: 'file',
});
