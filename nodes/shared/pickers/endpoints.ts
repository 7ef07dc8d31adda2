import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { documentedEndpoints } from '../../Feishu/resources/apiCall/catalogue';
import { matching } from './lookUp';

/** The documented endpoints of the chosen method. */
export async function searchEndpoints(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const chosen = String(this.getCurrentNodeParameter('method') ?? 'GET');
	const results = documentedEndpoints()
		.filter(({ method }) => method === chosen)
		.map(({ method, path, title }) => ({ name: `${method} ${path} (${title})`, value: path }));
	return matching({ results }, filter);
}
