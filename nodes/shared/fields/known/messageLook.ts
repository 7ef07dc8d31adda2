import type { IDataObject } from 'n8n-workflow';
import type { Button } from '../../markdown';
import { isObject, quoted, Refusal } from '../../values';
import { choice } from '../choice';
import type { Field } from '../field';
import { jsonArray } from '../json';
import { text } from '../text';

/** Buttons of a message; more would fill a screen. */
const MOST = 20;

const label = 'Buttons';

const given = jsonArray({
	label,
	description:
		'Buttons below the text that open addresses, as JSON; a post has links in their place',
	placeholder: 'e.g. [{"text": "Open report", "url": "https://example.com/report"}]',
});

const buttons: Field<Button[]> = {
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

/** Colours of a card's header (documentation: card JSON 2.0, "Title"). */
const COLORS = {
	blue: 'Blue',
	carmine: 'Carmine',
	default: 'Default',
	green: 'Green',
	grey: 'Grey',
	indigo: 'Indigo',
	orange: 'Orange',
	purple: 'Purple',
	red: 'Red',
	turquoise: 'Turquoise',
	violet: 'Violet',
	wathet: 'Wathet',
	yellow: 'Yellow',
} as const;

/** The ways to give a text in Markdown more than its text. */
export const lookFields = {
	title: text({
		label: 'Title',
		description: 'What stands above the text of a post or card',
		placeholder: 'e.g. Daily report',
	}),
	headerColor: choice({
		label: 'Header Color',
		description: 'What colour the title of a card stands on',
		options: COLORS,
		default: 'default',
	}),
	buttons,
};
