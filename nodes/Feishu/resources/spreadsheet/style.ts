import type { IDataObject } from 'n8n-workflow';

import { choice, color, flag, number, text } from '../../../shared/fields';
import { nothingToUpdate, Refusal } from '../../../shared/values';

/** Whether formats go; the cells of a range are emptied or not beside it. */
export const clearFormat = flag({
	label: 'Clear Format',
	description: 'Whether to remove the formats that the cells have',
	default: false,
});

const DECORATIONS = { none: 0, underline: 1, strikethrough: 2, both: 3 } as const;
const HORIZONTAL = { left: 0, center: 1, right: 2 } as const;
const VERTICAL = { top: 0, middle: 1, bottom: 2 } as const;

/** Feishu's borders, as the form calls them. */
export const BORDERS = {
	FULL_BORDER: 'All',
	OUTER_BORDER: 'Outer',
	INNER_BORDER: 'Inner',
	LEFT_BORDER: 'Left',
	RIGHT_BORDER: 'Right',
	TOP_BORDER: 'Top',
	BOTTOM_BORDER: 'Bottom',
	NO_BORDER: 'None',
} as const;

export type Border = keyof typeof BORDERS;

/** How cells look; what is not given stays as it is (documentation: "Set cell style"). */
export const styleFields = {
	bold: flag({ label: 'Bold', description: 'Whether the text is bold' }),
	italic: flag({ label: 'Italic', description: 'Whether the text is italic' }),
	textDecoration: choice({
		label: 'Text Decoration',
		options: {
			none: 'None',
			underline: 'Underline',
			strikethrough: 'Strikethrough',
			both: 'Underline and Strikethrough',
		},
	}),
	fontSize: number({ label: 'Font Size', description: 'In points', min: 9, max: 36 }),
	numberFormat: text({
		label: 'Number Format',
		description: 'How numbers and dates are shown',
		placeholder: 'e.g. #,##0.00 or yyyy-MM-dd or 0%',
	}),
	horizontalAlignment: choice({
		label: 'Horizontal Alignment',
		options: { left: 'Left', center: 'Center', right: 'Right' },
	}),
	verticalAlignment: choice({
		label: 'Vertical Alignment',
		options: { top: 'Top', middle: 'Middle', bottom: 'Bottom' },
	}),
	textColor: color({ label: 'Text Color' }),
	backgroundColor: color({ label: 'Background Color' }),
	border: choice({
		label: 'Border',
		options: BORDERS,
	}),
	borderColor: color({ label: 'Border Color' }),
	clearFormat,
};

/** What the fields gave. */
export interface GivenStyle {
	readonly bold: boolean | undefined;
	readonly italic: boolean | undefined;
	readonly textDecoration: keyof typeof DECORATIONS | undefined;
	readonly fontSize: number | undefined;
	readonly numberFormat: string | undefined;
	readonly horizontalAlignment: keyof typeof HORIZONTAL | undefined;
	readonly verticalAlignment: keyof typeof VERTICAL | undefined;
	readonly textColor: number | undefined;
	readonly backgroundColor: number | undefined;
	readonly border: Border | undefined;
	readonly borderColor: number | undefined;
	readonly clearFormat: boolean;
}

/** Refuses a style that changes nothing. @throws Refusal */
export function checkStyle(given: GivenStyle): void {
	if (stylesOf(given).length === 0) {
		throw nothingToUpdate(Object.values(styleFields).map(({ label }) => label));
	}
	if (given.borderColor === undefined || given.border !== undefined) return;
	throw new Refusal(
		'Border Color is given, but Border is not',
		'Choose Border as well, or clear Border Color.',
	);
}

/** What is set one after the other: formats go before new ones come. */
export function stylesOf({ clearFormat: isCleared, ...given }: GivenStyle): IDataObject[] {
	const style = styleOf(given);
	return [
		...(isCleared ? [{ clean: true }] : []),
		...(Object.keys(style).length > 0 ? [style] : []),
	];
}

function styleOf(given: Omit<GivenStyle, 'clearFormat'>): IDataObject {
	const { textDecoration: decoration, horizontalAlignment, verticalAlignment } = given;
	const font = present({
		bold: given.bold,
		italic: given.italic,
		// Feishu has no other line height.
		fontSize: given.fontSize && `${given.fontSize}pt/1.5`,
	});
	return present({
		font: Object.keys(font).length > 0 ? font : undefined,
		textDecoration: decoration && DECORATIONS[decoration],
		formatter: given.numberFormat,
		hAlign: horizontalAlignment && HORIZONTAL[horizontalAlignment],
		vAlign: verticalAlignment && VERTICAL[verticalAlignment],
		foreColor: hexOf(given.textColor),
		backColor: hexOf(given.backgroundColor),
		borderType: given.border,
		borderColor: hexOf(given.borderColor),
	});
}

function present(members: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** `#RRGGBB` of a colour that was read. */
function hexOf(given: number | undefined): string | undefined {
	return given === undefined ? undefined : `#${(given & 0xffffff).toString(16).padStart(6, '0')}`;
}
