import { choice, locator, text } from '../../../shared/fields';

/** What a new page is. */
export const newPageFields = {
	objType: choice({
		label: 'Type',
		options: {
			docx: 'Document',
			sheet: 'Spreadsheet',
			bitable: 'Base',
			mindnote: 'Mind Map',
			slides: 'Presentation',
			shortcut: ['Shortcut', 'Leads to another page'],
		},
		default: 'docx',
	}),
	title: text({
		label: 'Title',
		description: 'What the page is called',
		placeholder: 'e.g. Weekly report 48',
		maxLength: 800,
		required: true,
	}),
	markdown: text({
		label: 'Markdown Content',
		description: 'What the document says, in Markdown; an empty page without it',
		placeholder: 'e.g. # Summary',
		rows: 10,
		maxLength: 10_485_760,
	}),
	originNodeToken: locator({
		label: 'Page to Link',
		description: 'The page that a shortcut leads to',
		placeholder: 'e.g. wikcnKQ1k3pcuo5uSK4t8Vabcef',
		url: { pattern: /\/wiki\/(\w+)/, placeholder: 'e.g. https://example.feishu.cn/wiki/wikcn1' },
	}),
};
