import type { Journaled } from '../sandbox';
import type { ContractEndpoint } from '../sandbox/contract';
import { contract } from '../sandbox/contract';
import { officialIssues, officialSchemas, routeKey } from './schemas';
import { sdkRequest } from './sdk';

/** Each request must be one that the official schemas accept and the official SDK sends for the same values. */
export async function expectOfficial(requests: readonly Journaled[]): Promise<void> {
	for (const request of requests) {
		const endpoint = contract.get(request.endpoint);
		if (endpoint === undefined) continue;
		const params = typedQuery(request, endpoint);
		const isUpload = request.body === undefined && endpoint.body.length > 0;
		const schema = officialSchemas.get(routeKey(request.method, endpoint.path));
		if (schema !== undefined) {
			expect(officialIssues(schema, 'params', params)).toBeUndefined();
			if (!isUpload) expect(officialIssues(schema, 'data', request.body)).toBeUndefined();
		}
		if (isUpload) continue;
		const path = pathParameters(endpoint.path, request.path);
		const sdk = await sdkRequest(request.endpoint, { path, params, data: request.body });
		if (sdk === undefined) continue;
		expect(sdk.method).toBe(request.method);
		expect(decodeURIComponent(sdk.path)).toBe(decodeURIComponent(request.path));
		expect(sdk.query).toEqual(params);
		expect(sdk.body ?? {}).toEqual(request.body ?? {});
	}
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

/** Query values as the documentation types them: on the wire everything is text. */
function typedQuery({ query }: Journaled, endpoint: ContractEndpoint): object {
	return Object.fromEntries(
		Object.entries(query).map(([name, value]) => {
			const type = endpoint.query.find((field) => field.name === name)?.type;
			if (type === 'integer' || type === 'number') return [name, Number(value)];
			if (type === 'boolean') return [name, value === 'true'];
			if (type === 'array' && typeof value === 'string') return [name, [value]];
			return [name, value];
		}),
	);
}
