import type { Outline, Place } from '../../../shared/blocks';
import { outlineOf, placeAt, placeBeside, sectionOf } from '../../../shared/blocks';
import type { FeishuApi } from '../../../shared/endpoints';
import { Refusal } from '../../../shared/values';

/** What the form says about a place. */
export interface GivenPlace {
	readonly position: 'end' | 'start' | 'afterHeading' | 'beforeBlock' | 'afterBlock';
	readonly heading: string | undefined;
	readonly blockId: string | undefined;
}

/**
 * Heading and Block ID go with the positions that name them.
 * @throws Refusal
 */
export function checkPlace({ position, heading, blockId }: GivenPlace): void {
	const isBeside = position === 'beforeBlock' || position === 'afterBlock';
	checkGiven('Heading', heading, position === 'afterHeading', 'End of Section');
	checkGiven('Block ID', blockId, isBeside, 'Before a Block or After a Block');
}

function checkGiven(
	label: string,
	given: string | undefined,
	isNeeded: boolean,
	position: string,
): void {
	if (isNeeded === (given !== undefined)) return;
	throw new Refusal(
		isNeeded
			? `${label} is empty, but Position needs it`
			: `${label} is given, but goes with Position ${position} only`,
		isNeeded ? `Fill in ${label}.` : `Clear ${label}, or set Position to ${position}.`,
	);
}

/**
 * Where a place is in the document, which is read only where that takes it. Undefined is the end.
 * @throws CallFailed, Refusal
 */
export async function placeOf(
	api: FeishuApi,
	documentId: string,
	{ position, heading = '', blockId = '' }: GivenPlace,
): Promise<Place | undefined> {
	if (position === 'end') return undefined;
	if (position === 'start') return { parent: documentId, index: 0 };
	const outline: Outline = await outlineOf(api, documentId);
	// In a dry run nothing is known of the document.
	if (api.dryRun) return undefined;
	if (position === 'afterHeading') return placeAt(outline, sectionOf(outline, heading).end);
	return placeBeside(outline, blockId, position === 'afterBlock');
}
