import * as lark from '@larksuiteoapi/node-sdk';

/** A request as the official SDK sends it. */
export interface SdkRequest {
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, unknown>>;
	readonly body: unknown;
	/** Whether the body goes as multipart form. */
	readonly isForm: boolean;
}

type Call = (payload: object, options: unknown) => Promise<unknown>;

/**
 * The request the official SDK sends for the given values; undefined when it has no such call.
 *
 * @param id contract id, which is the SDK's own name: `im.v1.message.create`
 */
export async function sdkRequest(
	id: string,
	values: { path: object; params: object; data: unknown },
): Promise<SdkRequest | undefined> {
	let captured: SdkRequest | undefined;
	const client = new lark.Client({
		appId: 'app',
		appSecret: 'secret',
		disableTokenCache: true,
		loggerLevel: lark.LoggerLevel.fatal,
		logger: silentLogger,
		httpInstance: {
			request: async (options: Record<string, unknown>) => {
				const url = new URL(String(options.url));
				const type: unknown = Object(options.headers)['Content-Type'];
				captured = {
					method: String(options.method),
					path: url.pathname,
					query: { ...Object(options.params) },
					body: options.data,
					isForm: String(type).startsWith('multipart/'),
				};
				return { code: 0 };
			},
		} as never,
	});
	const call = findCall(client, id);
	if (call === undefined) return undefined;
	await call(values, lark.withTenantToken('t-token'));
	return captured;
}

function findCall(client: object, id: string): Call | undefined {
	let found: unknown = client;
	for (const part of id.split('.')) {
		if (typeof found !== 'object' || found === null) return undefined;
		found = Reflect.get(found, part);
	}
	return typeof found === 'function' ? (found as Call) : undefined;
}

/** Keeps the SDK from writing to the console. */
export const silentLogger = {
	error: () => {},
	warn: () => {},
	info: () => {},
	debug: () => {},
	trace: () => {},
};
