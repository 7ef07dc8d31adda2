import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import type { CredentialType } from '../api';
import { briefClient, openSession, toldOf } from '../api';
import type { CallValues, Endpoint, FeishuApi, Identity } from '../endpoints';
import { pageOf } from '../kits';
import { isObject, objectsIn } from '../values';

/** One page of a list as the editor asks for it. */
export interface Lookup {
	readonly endpoint: Endpoint;
	readonly values: CallValues;
	/** The member of the answer that holds the elements. */
	readonly list: string;
	/** The member that holds the token of the next page; `page_token` when absent. */
	readonly nextToken?: string;
	/** How an element is shown; undefined leaves it out. */
	readonly entry: (element: IDataObject) => INodeListSearchItems | undefined;
}

/**
 * Fetches one page for a From List field: one call, never a walk.
 * @throws NodeApiError with Feishu's message, which the editor shows below the field
 */
export async function lookUp(
	context: ILoadOptionsFunctions,
	lookup: (identity: Identity, api: FeishuApi) => Lookup | Promise<Lookup>,
): Promise<INodeListSearchResult> {
	return await forEditor(
		context,
		async (api) => await fetchPage(api, await lookup(api.identity, api)),
	);
}

/** One page, as the editor shows it. @throws CallFailed */
export async function fetchPage(api: FeishuApi, lookup: Lookup): Promise<INodeListSearchResult> {
	const { endpoint, values, list, nextToken, entry } = lookup;
	const answer = await api.call(endpoint, values);
	const { elements, next } = pageOf(isObject(answer) ? answer : {}, { list, nextToken });
	const shown = objectsIn(elements).map(entry);
	return {
		results: toldApart(shown.filter((one) => one !== undefined)),
		paginationToken: next === '' ? undefined : next,
	};
}

/** Adds the value to names that several entries have: people and chats may be called the same. */
export function toldApart(entries: readonly INodeListSearchItems[]): INodeListSearchItems[] {
	const times = new Map<string, number>();
	for (const { name } of entries) times.set(name, (times.get(name) ?? 0) + 1);
	return entries.map((entry) =>
		times.get(entry.name) === 1
			? entry
			: { ...entry, name: `${entry.name} (${String(entry.value)})` },
	);
}

/**
 * Carries out what the editor asks for while a node is being set up.
 * @throws NodeApiError with Feishu's message, which the editor shows below the field
 */
export async function forEditor<Result>(
	context: ILoadOptionsFunctions,
	ask: (api: FeishuApi) => Promise<Result>,
): Promise<Result> {
	const outcome = await attempt(context, ask);
	if ('result' in outcome) return outcome.result;
	throw editorError(context, outcome.told);
}

/** What people are told of a failure, in two parts. */
type Told = ReturnType<typeof toldOf>;

/** The same for callers that have a use for the failure. */
export async function attempt<Result>(
	context: ILoadOptionsFunctions,
	ask: (api: FeishuApi) => Promise<Result>,
): Promise<{ readonly result: Result } | { readonly told: Told }> {
	let masked = (text: string): string => text;
	try {
		const session = await openSession(context, credentialType(context));
		({ masked } = session);
		return { result: await ask(briefClient(session)) };
	} catch (error) {
		return { told: toldOf(error, masked) };
	}
}

/** A failure in the form in which the editor shows it. */
export function editorError(context: ILoadOptionsFunctions, told: Told): NodeApiError {
	const details: JsonObject = { message: told.message };
	return new NodeApiError(context.getNode(), details, told);
}

function credentialType(context: ILoadOptionsFunctions): CredentialType {
	return context.getNodeParameter('authentication', 'feishuApi') === 'feishuOAuth2Api'
		? 'feishuOAuth2Api'
		: 'feishuApi';
}

/** Keeps the entries whose name holds what was typed, for lists Feishu cannot search. */
export function matching(
	result: INodeListSearchResult,
	filter: string | undefined,
): INodeListSearchResult {
	if (filter === undefined || filter === '') return result;
	const sought = filter.toLowerCase();
	return {
		...result,
		results: result.results.filter(({ name }) => name.toLowerCase().includes(sought)),
	};
}
