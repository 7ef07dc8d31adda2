import { perTries } from '../../../shared/kits';

/** Milliseconds of one number, counted from the year 2026 on: Feishu takes 31 bits, which last until 2039. */
const UNIT = 200;
const BEGINNING = Date.UTC(2026, 0, 1);
/** Changes of a card in one call, at most. */
const CHANGES = 8;
/** Cards whose last number is remembered; the oldest go when there are more. */
const MOST = 10_000;

const last = new Map<string, number>();

/**
 * The first of the numbers that the changes of a card in one call carry. Each has to be higher than
 * all before it (documentation: "Stream update text"), whichever run made them: they go by the time.
 * Another try of a call has the same ones, so that Feishu knows a change it has carried out.
 */
export const firstSequence = perTries(async (_api, cardId: string): Promise<number> => {
	const now = Math.floor((Date.now() - BEGINNING) / UNIT);
	const first = Math.max(now, (last.get(cardId) ?? 0) + 1);
	last.delete(cardId);
	last.set(cardId, first + CHANGES - 1);
	for (const oldest of last.keys()) {
		if (last.size <= MOST) break;
		last.delete(oldest);
	}
	return await Promise.resolve(first);
});
