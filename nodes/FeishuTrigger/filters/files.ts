import type { FeishuApi } from '../../shared/endpoints';
import type { Field, GivenAnyFile, NamedFile } from '../../shared/fields';
import { anyFile, list } from '../../shared/fields';
import { filter } from '../../shared/receive';
import { Refusal } from '../../shared/values';
import { at } from './at';

/** Each is asked for with a call of its own when the workflow is published. */
const MOST = 100;

/** What Feishu sends events of (documentation: "Subscribe to document events"). */
const file = anyFile({
	label: 'Files',
	types: ['docx', 'sheet', 'bitable', 'slides', 'file', 'doc'],
});
const folder = anyFile({ label: 'Folders', types: ['folder'] });

/** The files that are watched. */
export const files = filter({
	name: 'files',
	isNeeded: true,
	field: several(file, {
		placeholder: 'e.g. https://example.feishu.cn/docx/doxcni6mOy7jLRWbEylaKKC7K88',
		description:
			'The files to watch, by their addresses, separated by commas; a wiki page stands for its file',
	}),
	wants: async (event, given, about) => {
		const token = at(event, 'file_token');
		if (given.some((one) => one.token === token)) return true;
		for (const { token: page } of given.filter(({ type }) => type === 'wiki')) {
			const held = await about.once(`wiki ${page}`, async (api) => {
				return (await fileNamed(api, { token: page, type: 'wiki', byAddress: true })).token;
			});
			if (held === token) return true;
		}
		return false;
	},
});

/** The folders that are watched. */
export const folders = filter({
	name: 'folders',
	isNeeded: true,
	field: several(folder, {
		placeholder: 'e.g. https://example.feishu.cn/drive/folder/fldbcO1UuPz8VwnpPx5a9abcef',
		description: 'The folders to watch, by their addresses or tokens, separated by commas',
	}),
	wants: (event, given) => given.some(({ token }) => token === at(event, 'folder_token')),
});

/**
 * A watched file as calls name it; a wiki page is opened.
 * @throws Refusal where nothing says what it is; CallFailed
 */
export async function fileNamed(api: FeishuApi, given: GivenAnyFile): Promise<NamedFile> {
	if (given.type === undefined || file.resolve === undefined) {
		throw new Refusal(
			`Files has the token ${given.token}, which does not say whether it is a document, a spreadsheet or a Base`,
			'Give Files by their addresses, such as https://example.feishu.cn/docx/….',
		);
	}
	return await file.resolve(given, api, {});
}

function several(
	one: Field<GivenAnyFile, NamedFile>,
	text: { readonly placeholder: string; readonly description: string },
) {
	const entries = list({ label: one.label, required: true, maxItems: MOST, ...text });
	return {
		...entries,
		read: (given: unknown) => entries.read(given).map((entry) => one.read(entry)),
	};
}
