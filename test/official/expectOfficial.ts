import type { Journaled } from '../sandbox';
import type { ContractEndpoint, ContractField } from '../sandbox/contract';
import { contract } from '../sandbox/contract';
import { officialIssues, officialSchemas, routeKey } from './schemas';
import { sdkRequest } from './sdk';

/** Each request must be one that the official schemas accept and the official SDK sends for the same values. */
export async function expectOfficial(requests: readonly Journaled[]): Promise<void> {
	for (const request of requests) {
		const endpoint = contract.get(request.endpoint);
		if (endpoint === undefined) continue;
		const params = typed(request.query, endpoint.query);
		const data = request.form === undefined ? request.body : formData(request, endpoint);
		const schema = officialSchemas.get(routeKey(request.method, endpoint.path));
		if (schema !== undefined) {
			expect(officialIssues(schema, 'params', known(request.endpoint, params))).toBeUndefined();
			expect(knownIssues(request.endpoint, officialIssues(schema, 'data', data))).toEqual([]);
		}
		const path = pathParameters(endpoint.path, request.path);
		const sdk = await sdkRequest(request.endpoint, { path, params, data });
		if (sdk === undefined) continue;
		expect(sdk.method).toBe(request.method);
		expect(decodeURIComponent(sdk.path)).toBe(decodeURIComponent(request.path));
		expect(sdk.query).toEqual(params);
		expect(sdk.body ?? {}).toEqual(data ?? {});
		expect(sdk.isForm).toBe(request.form !== undefined);
	}
}

/** Members that the pages gained after the official schemas were made (August 2025). */
const LATER: Readonly<Record<string, readonly string[]>> = {
	'im.v1.message.get': ['card_msg_content_type'],
	'im.v1.message.list': ['card_msg_content_type'],
};

/** Values of enumerations, and members of members, that the pages gained later. */
const LATER_VALUES: Readonly<Record<string, readonly string[]>> = {
	'docx.v1.documentBlock.patch': ['align', 'caption', 'height', 'width'],
	'drive.v1.meta.batchQuery': ['slides'],
};

/** What the official schemas find wrong, but for values they are too old to know. */
function knownIssues(endpoint: string, issues: unknown): unknown[] {
	const later = LATER_VALUES[endpoint] ?? [];
	const found: unknown[] = Array.isArray(issues) ? issues : issues === undefined ? [] : [issues];
	return found.filter((issue) => {
		const { received, keys = [received] } = Object(issue);
		return !keys.every((one: unknown) => later.includes(String(one)));
	});
}

/** Values without what the official schemas are too old to know. */
function known(endpoint: string, values: object): object {
	const later = LATER[endpoint] ?? [];
	return Object.fromEntries(Object.entries(values).filter(([name]) => !later.includes(name)));
}

/** The values of a form as the SDK takes them: typed fields, and a Buffer for each file. */
function formData({ form }: Journaled, endpoint: ContractEndpoint): Record<string, unknown> {
	const files = form?.files.map(({ field, name }) => [field, Buffer.from(name)]) ?? [];
	return { ...typed(form?.fields ?? {}, endpoint.body), ...Object.fromEntries(files) };
}

function pathParameters(documented: string, actual: string): Record<string, string> {
	const values = actual.split('/');
	return Object.fromEntries(
		documented
			.split('/')
			.flatMap((name, index) =>
				name.startsWith(':') ? [[name.slice(1), decodeURIComponent(values[index])]] : [],
			),
	);
}

/** Values of a query or a form as the documentation types them: on the wire everything is text. */
function typed(texts: Journaled['query'], fields: readonly ContractField[]): object {
	return Object.fromEntries(
		Object.entries(texts).map(([name, value]) => {
			const type = fields.find((field) => field.name === name)?.type;
			if (type === 'integer' || type === 'number') return [name, Number(value)];
			if (type === 'boolean') return [name, value === 'true'];
			if (type === 'array' && typeof value === 'string') return [name, [value]];
			return [name, value];
		}),
	);
}
