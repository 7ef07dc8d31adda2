import { endpoint, isObject, locator, perRun, Refusal } from '../../operation';
import type { Field, FeishuApi } from '../../operation';

/** A Base as it was given: by its app_token, or by the wiki page that holds it. */
export interface GivenBase {
	readonly id: string;
	/** The id is a wiki page's, to be resolved into the app_token. */
	readonly inWiki: boolean;
}

const base = locator({
	label: 'Base',
	description: 'The Base the table is in',
	placeholder: 'e.g. NQRxbRkBMa6OnZsjtERcxhNWnNh',
	list: 'searchBases',
	url: {
		pattern: /\/(?:base|wiki)\/(\w+)/,
		placeholder: 'e.g. https://sample.feishu.cn/base/NQRxbRkBMa6OnZsjtERcxhNWnNh',
	},
	required: true,
});

/** A Base: chosen, by app_token, or by its `/base/` or `/wiki/` address. */
export const appToken: Field<GivenBase> = {
	...base,
	read: (given) => {
		const address = isObject(given) ? given.value : given;
		return { id: base.read(given), inWiki: /\/wiki\/\w/.test(String(address)) };
	},
};

export const tableId = locator({
	label: 'Table',
	description: 'The table of the Base',
	placeholder: 'e.g. tblsRc9GRRXKqhvW',
	list: 'searchTables',
	url: {
		pattern: /[?&]table=(tbl\w+)/,
		placeholder: 'e.g. https://sample.feishu.cn/base/NQRxbRkBMa6O?table=tblsRc9GRRXKqhvW',
	},
	required: true,
});

/** What names a table. */
export interface GivenTable {
	readonly appToken: GivenBase;
	readonly tableId: string;
}

/** Feishu refuses a second write to a table while the first is under way (1254291). */
export function writerOf(given: GivenTable): string {
	return `${given.appToken.id} ${given.tableId}`;
}

/** Finds out what a wiki page holds. */
export const getNode = endpoint('GET /open-apis/wiki/v2/spaces/get_node', {
	rate: { perMinute: 100 },
	identities: ['tenant', 'user'],
	scopes: ['wiki:node:read', 'wiki:wiki:readonly', 'wiki:wiki'],
	repeat: 'read',
	assumed: { node: { obj_type: 'bitable', obj_token: '<app_token>' } },
});

const appTokenOfPage = perRun(async (api, id) => {
	const { node } = await api.call(getNode, { query: { token: id } });
	if (node.obj_type === 'bitable') return node.obj_token;
	throw new Refusal(
		`Base is the address of a wiki page of type ${node.obj_type}, which is no Base`,
		'Set Base to a Base, or to the wiki page of one.',
	);
});

/** The path parameters of a table's calls; a wiki page is asked for its Base once per run. */
export async function tablePath(
	{ appToken: given, tableId: table }: GivenTable,
	api: FeishuApi,
): Promise<{ app_token: string; table_id: string }> {
	const token = given.inWiki ? await appTokenOfPage(api, given.id) : given.id;
	return { app_token: token, table_id: table };
}
