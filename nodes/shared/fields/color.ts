import { quoted, Refusal } from '../values';
import type { Field, FieldText } from './field';
import { shownText, whenGiven } from './field';

/** What is above the three colours of a number: Feishu's are signed ones of 32 bits. */
const OPAQUE = 0xff000000;

/** A colour, picked or as `#RRGGBB`; Feishu's own number is taken as it is. */
export function color(options: FieldText): Field<number | undefined> {
	const { label, showWhen } = options;
	return {
		label,
		showWhen,
		property: { type: 'color', ...shownText(options), default: '' },
		read: whenGiven<number>(options, (given) => {
			if (typeof given === 'number' && Number.isInteger(given)) return given | 0;
			const [, rgb] =
				typeof given === 'string' ? (/^\s*#?([0-9a-f]{6})\s*$/i.exec(given) ?? []) : [];
			if (rgb !== undefined) return OPAQUE | Number.parseInt(rgb, 16) | 0;
			throw new Refusal(
				`${label} is ${quoted(given)}, which is not a colour`,
				`Give ${label} as #RRGGBB, such as #FF8800.`,
			);
		}),
	};
}
