import type { IDataObject } from 'n8n-workflow';
import type { Failure } from '../../../shared/endpoints';
import { answeredFailure } from '../../../shared/endpoints';
import { few, isObject } from '../../../shared/values';
import type { Piece } from './plan';
import type { Written } from './write';
import { asOne } from './write';

/** A call that wrote several ranges, and Feishu's answer: one response for each, in their order. */
interface Done {
	readonly part: readonly Piece[];
	readonly answer: {
		readonly responses?: ReadonlyArray<Written | null> | null;
		readonly revision?: number;
		readonly spreadsheetToken?: string;
	};
}

/** The answers of all calls as one, with a response for each range that was asked for, and the pieces that have none. */
export function together(done: readonly Done[]): { data: IDataObject; missing: Piece[] } {
	const parts = new Map<number, Written[]>();
	const missing: Piece[] = [];
	for (const { part: pieces, answer } of done) {
		const responses: unknown = answer.responses;
		pieces.forEach((piece, index) => {
			const response: unknown = Array.isArray(responses) ? responses[index] : undefined;
			if (isObject(response)) parts.set(piece.write, [...(parts.get(piece.write) ?? []), response]);
			else missing.push(piece);
		});
	}
	const { revision, spreadsheetToken: token } = done.at(-1)?.answer ?? {};
	const responses = [...parts.values()].map(asOne);
	return { data: { spreadsheet_token: token, revision, responses }, missing };
}

/** The failure of writes that Feishu answered without saying that it carried them out. */
export function unconfirmed(missing: readonly Piece[]): Failure {
	return answeredFailure(
		`Feishu did not confirm that these ranges were written: ${few(missing.map(({ range }) => range))}`,
		'Write these ranges again: the same values in the same cells do no harm.',
	);
}
