import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../../../shared/fields';
import { jsonArray } from '../../../../shared/fields';
import type { Block, Inline } from '../../../../shared/markdown';
import { isObject, quoted, Refusal } from '../../../../shared/values';

/** A button that opens an address. */
export interface Button {
	readonly text: string;
	readonly url: string;
}

/** Buttons of a message; more would fill a screen. */
const MOST = 20;

const label = 'Buttons';

const given = jsonArray({
	label,
	description:
		'Buttons below the text that open addresses, as JSON; a post has links in their place',
	placeholder: 'e.g. [{"text": "Open report", "url": "https://example.com/report"}]',
});

export const buttons: Field<Button[]> = {
	label,
	property: given.property,
	read: (value, item) => {
		const listed = given.read(value, item) ?? [];
		if (listed.length > MOST) {
			throw new Refusal(
				`${label} has ${listed.length} entries, but ${MOST} are allowed`,
				`Shorten ${label} to at most ${MOST} entries.`,
			);
		}
		return listed.map(buttonOf);
	},
};

function buttonOf(entry: unknown): Button {
	const { text, url, ...others }: IDataObject = isObject(entry) ? entry : {};
	const isButton =
		typeof text === 'string' && text !== '' && Object.keys(others).length === 0 && isAddress(url);
	if (isButton) return { text, url };
	throw new Refusal(
		`${label} holds ${quoted(entry)}, which is not a text with a web address`,
		`Give each entry of ${label} as {"text": "Open", "url": "https://…"}.`,
	);
}

function isAddress(url: unknown): url is string {
	return typeof url === 'string' && /^(?:https?|lark|feishu):\/\/\S+$/i.test(url);
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
