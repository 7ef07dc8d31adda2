import type { FeishuApi } from '../../operation';
import { chain, choice, locator, quoted, Refusal } from '../../operation';
import { getMarkdown, getNode } from './endpoints';

/** A page of a wiki, whose document has a token of its own. */
const WIKI = /^wiki\/(\w+)$/;

/** Tokens of documents have 22 to 27 characters (documentation: "Get document content"). */
const TOKEN = /^\w{22,27}$/;

export const getContent = chain({
	value: 'getContent',
	name: 'Get Document Content',
	action: 'Get document content',
	description: 'Read a document as Markdown',
	documentation: 'https://open.feishu.cn/document/docs/docs-v1/get',
	endpoints: [getMarkdown, getNode],
	parameters: {
		docToken: locator({
			label: 'Document',
			description: 'The document to read; by its address also one that is a page of a wiki',
			placeholder: 'e.g. doxcni6mOy7jLRWbEylaKKC7K88',
			list: 'searchDocuments',
			url: {
				pattern: /\/(?:docx\/(?=\w)|(?=wiki\/\w))((?:wiki\/)?\w+)/,
				placeholder: 'e.g. https://example.feishu.cn/docx/doxcni6mOy7jLRWbEylaKKC7K88',
			},
			required: true,
		}),
	},
	options: {
		docType: choice({
			label: 'Document Type',
			description: 'What kind of document it is; Feishu gives the content of this one only',
			options: { docx: 'Document (Docx)' },
			default: 'docx',
		}),
		contentType: choice({
			label: 'Content Type',
			description: 'What the content is returned as',
			options: { markdown: 'Markdown' },
			default: 'markdown',
		}),
		lang: choice({
			label: 'Language',
			description: 'In which language users are named, where they have names in several',
			options: { zh: 'Chinese', en: 'English', ja: 'Japanese' },
		}),
	},
	check: ({ docToken }) => {
		if (WIKI.test(docToken) || TOKEN.test(docToken)) return;
		throw new Refusal(
			`Document is ${quoted(docToken)}, which is not a token of 22 to 27 letters and digits`,
			'Give Document as the token in the address of the document, or as the whole address.',
		);
	},
	replacesData: { Content: '' },
	run: async (values, api) => {
		const { content = '' } = await api.call(getMarkdown, {
			query: {
				doc_token: await documentToken(values.docToken, api),
				doc_type: values.docType,
				content_type: values.contentType,
				lang: values.lang,
			},
		});
		return { data: { Content: content } };
	},
	summary: ({ Content }, values) =>
		`Read ${String(Content).length} characters of document ${values.docToken}`,
	sample: { Content: '# Weekly report\n\nEverything is **done**.' },
});

async function documentToken(given: string, api: FeishuApi): Promise<string> {
	const [, page] = WIKI.exec(given) ?? [];
	if (page === undefined) return given;
	const { node } = await api.call(getNode, { query: { token: page } });
	if (node?.obj_type === 'docx' && node.obj_token !== undefined) return node.obj_token;
	throw new Refusal(
		`Document is a wiki page of type ${node?.obj_type ?? 'unknown'}, which has no Markdown`,
		'Choose a wiki page that is a document.',
	);
}
