import { docx, wiki } from '../../../../shared/endpoints';
import { choice, fileLocator, flag } from '../../../../shared/fields';
import { operation } from '../../../../shared/operation';
import { amount, memberText, quoted, Refusal, sentences } from '../../../../shared/values';
import { lostIn } from '../embedded';

/** Tokens of documents have 22 to 27 characters (documentation: "Get document content"). */
const TOKEN = /^\w{22,27}$/;

export const getContent = operation({
	value: 'getContent',
	name: 'Get Document Content',
	action: 'Get document content',
	description: 'Read a document as Markdown',
	documentation: 'https://open.feishu.cn/document/docs/docs-v1/get',
	notice: 'Grant the app the scope docs:document.content:read first',
	endpoint: docx.contentGet,
	lookUps: [wiki.spaceGetNode],
	parameters: {
		docToken: fileLocator({
			label: 'Document',
			description: 'The document to read; a page of a wiki by its address',
			placeholder: 'e.g. doxcni6mOy7jLRWbEylaKKC7K88',
			list: 'searchDocuments',
			kind: 'docx',
		}),
	},
	options: {
		docType: choice({
			label: 'Document Type',
			description: 'Which kind of document it is; Feishu returns the content of this one only',
			options: { docx: 'Document (Docx)' },
			default: 'docx',
		}),
		contentType: choice({
			label: 'Content Type',
			description: 'The format in which the content is returned',
			options: { markdown: 'Markdown' },
			default: 'markdown',
		}),
		lang: choice({
			label: 'Language',
			description: 'The language in which users are named, where they have names in several',
			options: { zh: 'Chinese', en: 'English', ja: 'Japanese' },
		}),
		nameEmbedded: flag({
			label: 'Name Embedded',
			description:
				'Whether to name embedded spreadsheets, Bases, whiteboards and files, which are not in the Markdown, with their tokens in Summary',
			default: true,
		}),
	},
	check: ({ docToken }) => {
		if (docToken.inWiki || TOKEN.test(docToken.id)) return;
		throw new Refusal(
			`Document is ${quoted(docToken.id)}, which is not a token of 22 to 27 letters and digits`,
			'Give Document by the token in the address of the document, or by the whole address.',
		);
	},
	replacesData: { Content: '' },
	request: (values) => ({
		query: {
			doc_token: values.docToken,
			doc_type: values.docType,
			content_type: values.contentType,
			lang: values.lang,
		},
	}),
	data: (answer) => ({ Content: memberText(answer, 'content') }),
	remark: ({ content }) =>
		typeof content === 'string' ? '' : 'Feishu answered without the content of the document.',
	afterwards: {
		endpoints: [docx.documentBlockList],
		run: async (api, outcome, { docToken, nameEmbedded }) => {
			if (!nameEmbedded) return outcome;
			const named = await lostIn(api, docToken, memberText(outcome.data, 'Content'));
			return { ...outcome, remark: sentences(outcome.remark ?? '', named) };
		},
	},
	summary: ({ Content }, values) =>
		`Read ${amount(String(Content).length, ['character', 'characters'])} of document ${values.docToken}`,
	sample: { Content: '# Weekly report\n\nEverything is **done**.' },
});
