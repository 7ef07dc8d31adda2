import { search as searchApi, endpoint } from '../../../../shared/endpoints';
import { choice, dateTime, flag, list, text, timezone } from '../../../../shared/fields';
import { counted, listing } from '../../../../shared/operation';
import { objectsIn, quoted, Refusal } from '../../../../shared/values';
import { readable, since } from '../finds';

/** Documentation: "Search documents", `doc_types`. */
const TYPES = [
	'DOC',
	'DOCX',
	'SHEET',
	'BITABLE',
	'MINDNOTE',
	'FILE',
	'WIKI',
	'FOLDER',
	'CATALOG',
	'SLIDES',
	'SHORTCUT',
];

const NOUN = ['file or page', 'files and pages'] as const;

export const search = listing({
	value: 'search',
	name: 'Search Documents',
	action: 'Search documents',
	description: 'Find documents, spreadsheets, Bases, files and wiki pages by words, as a user',
	documentation: 'https://open.feishu.cn/document/docs/search-v2/doc_wiki/search',
	endpoint: endpoint(searchApi.docWikiSearch, { repeat: 'read' }),
	pageSize: { default: 20, max: 20 },
	noun: NOUN,
	parameters: {
		query: text({
			label: 'Query',
			description: 'Words to look for, in at most 50 characters',
			placeholder: 'e.g. weekly report',
			// Documentation: "Search documents", `query`.
			maxLength: 50,
			required: true,
		}),
	},
	options: {
		docTypes: list({
			label: 'Document Types',
			description: `Which types to look for, as a list or separated by commas: ${TYPES.join(', ')}`,
			placeholder: 'e.g. DOCX, SHEET',
			maxItems: 10,
		}),
		folderTokens: list({
			label: 'Folders',
			description: 'Tokens of the folders to look in; then wikis are not searched',
			placeholder: 'e.g. fldbcO1UuPz8VwnpPx5a9abcef',
			maxItems: 50,
		}),
		spaceIds: list({
			label: 'Wiki Spaces',
			description: 'IDs of the wiki spaces to look in; then folders are not searched',
			placeholder: 'e.g. 6946843325487912356',
			maxItems: 50,
		}),
		creatorIds: list({
			label: 'Creators',
			description: 'Open IDs of those who made what is looked for',
			placeholder: 'e.g. ou_6yf8af6bgb',
			maxItems: 20,
		}),
		onlyTitle: flag({
			label: 'Only Title',
			description: 'Whether to look into titles alone',
			default: false,
		}),
		sort: choice({
			label: 'Sort',
			options: {
				DEFAULT_TYPE: 'Best Match First',
				EDIT_TIME: 'Last Edited First',
				OPEN_TIME: 'Last Opened First',
				CREATE_TIME: 'Last Created First',
			},
			default: 'DEFAULT_TYPE',
		}),
		openedAfter: dateTime({
			label: 'Opened After',
			description: 'Only what the user has opened since then',
			allDay: true,
		}),
		createdAfter: dateTime({
			label: 'Created After',
			description: 'Only what was made since then',
			allDay: true,
		}),
		timezone: timezone(),
	},
	check: ({ folderTokens, spaceIds, docTypes = [] }) => {
		if (folderTokens !== undefined && spaceIds !== undefined) {
			throw new Refusal(
				'Folders and Wiki Spaces are both given, but Feishu looks into one of them at a time',
				'Clear Folders or Wiki Spaces, or search twice.',
			);
		}
		const wrong = docTypes.find((type) => !TYPES.includes(type.toUpperCase()));
		if (wrong === undefined) return;
		throw new Refusal(
			`Document Types holds ${quoted(wrong)}, which is none of ${TYPES.join(', ')}`,
			`Give Document Types as some of these: ${TYPES.join(', ')}.`,
		);
	},
	request: ({ query, folderTokens, spaceIds, docTypes, ...values }) => {
		const { timezone: zone } = values;
		const filter = {
			creator_ids: values.creatorIds,
			doc_types: docTypes?.map((type) => type.toUpperCase()),
			...(values.onlyTitle ? { only_title: true } : {}),
			...(values.sort === 'DEFAULT_TYPE' ? {} : { sort_type: values.sort }),
			open_time: since(values.openedAfter, zone),
			create_time: since(values.createdAfter, zone),
		};
		// Feishu looks into that half of which it gets a filter, and an empty one will do.
		return {
			body: {
				query,
				...(spaceIds === undefined
					? { doc_filter: { ...filter, folder_tokens: folderTokens } }
					: {}),
				...(folderTokens === undefined ? { wiki_filter: { ...filter, space_ids: spaceIds } } : {}),
			},
		};
	},
	data: (answer) => {
		const { res_units: found, ...rest } = answer;
		return { ...rest, res_units: objectsIn(found).map(readable) };
	},
	summary: (data, { query }) => `${counted(data, 'res_units', NOUN)} for ${quoted(query)}`,
	sample: {
		res_units: [
			{
				title: 'Weekly report',
				summary: 'Everything is done',
				type: 'docx',
				token: 'doxcni6mOy7j',
				url: 'https://example.feishu.cn/docx/doxcni6mOy7jLRWbEylaKKC7K88',
				owner: 'Ada',
				owner_id: 'ou_7d8a6e6df7621556ce0d21922b676706',
				edit_time: '2026-11-26T08:00:00.000Z',
				in_wiki: false,
			},
		],
		total: 1,
	},
});
