import type { InputFile } from '../../../../shared/fields';
import { asFile, asMedium, asPicture, asPlayable, asWhatItIs } from './become';
import { checkSize } from './limits';
import type { Planned, Wish } from './wish';
import { orAsFile } from './wish';

/** Refuses what n8n says of a file without being asked. @throws Refusal */
export function checkTold(file: InputFile, wish: Wish): void {
	if (file.told !== undefined) checkSize(file, file.told, sizeRules(wish));
}

/**
 * Reads a file and decides how it goes up: by what it is, not by its name alone.
 * @throws Refusal for a file that cannot become what it is to be
 */
export async function planned(file: InputFile, wish: Wish): Promise<Planned> {
	checkSize(file, await file.size(), sizeRules(wish));
	const bytes = await file.bytes();
	const own = file.name === '' ? file.field : file.name;
	const content = { name: wish.name ?? own, type: file.type, bytes };
	switch (wish.as) {
		case 'auto':
			return asWhatItIs(content, wish);
		case 'playable':
			return asPlayable(content, wish);
		case 'file':
			return asFile(content);
		case 'audio':
		case 'media':
			return asMedium(file, content, wish);
		case 'image':
		case 'avatar':
			return asPicture(file, content, wish);
	}
}

function sizeRules(wish: Wish): Parameters<typeof checkSize>[2] {
	const { as, label } = wish;
	const isPicture = as === 'image' || as === 'avatar';
	return isPicture ? { label, ifPicture: `Use a smaller picture${orAsFile(wish)}.` } : { label };
}
