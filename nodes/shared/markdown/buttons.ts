import type { IDataObject } from 'n8n-workflow';
import type { Block, Inline } from './model';

/** A button that opens an address. */
export interface Button {
	readonly text: string;
	readonly url: string;
}

/** The buttons of a card, side by side as far as there is room (documentation: card JSON 2.0, "Button"). */
export function buttonElements(shown: readonly Button[]): IDataObject[] {
	if (shown.length === 0) return [];
	const columns = shown.map(({ text, url }) => ({
		tag: 'column',
		width: 'auto',
		elements: [
			{
				tag: 'button',
				text: { tag: 'plain_text', content: text },
				type: 'default',
				behaviors: [{ type: 'open_url', default_url: url }],
			},
		],
	}));
	return [{ tag: 'column_set', flex_mode: 'flow', columns }];
}

/** The buttons of a post: a line of links. */
export function buttonLinks(shown: readonly Button[]): Block | undefined {
	if (shown.length === 0) return undefined;
	const of = shown.flatMap(({ text, url }, index): Inline[] => [
		...(index === 0 ? [] : [{ kind: 'text' as const, text: ' | ' }]),
		{ kind: 'link', url, of: [{ kind: 'text', text }] },
	]);
	return { kind: 'paragraph', of };
}
