import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { documentedEndpoints, methodAndPath } from '../endpoints';

/**
 * The documented endpoints of the chosen method, their official names first, so that they can be told
 * apart where the editor cuts them off. All words that are typed must occur in name or path.
 */
export async function searchEndpoints(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const chosen = String(this.getCurrentNodeParameter('method') ?? 'GET');
	const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
	const results = documentedEndpoints()
		.map(({ id, route }) => ({ id, ...methodAndPath(route) }))
		.filter(({ method }) => method === chosen)
		.map(({ id, path }) => ({ name: `${id} (${path})`, value: path }))
		.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
	return { results };
}
