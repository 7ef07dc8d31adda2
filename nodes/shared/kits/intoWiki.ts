import type { IDataObject } from 'n8n-workflow';

import type { Attempt, Failure, FeishuApi } from '../endpoints';
import { answeredFailure, endpoint, wiki } from '../endpoints';
import { isObject, memberText, objectsIn } from '../values';
import type { Look } from './waiting';
import { ticketLeft, waitFor } from './waiting';

// A file that is in the wiki already is refused as such, so a repeated move moves nothing twice.
const move = endpoint(wiki.spaceNodeMoveDocsToWiki, { repeat: 'same' });

/** What `intoWiki` calls, for the record of an operation. */
export const movingIntoWiki = [move, wiki.taskGet];

/** Where a document goes. */
export interface WikiPlace {
	/** Id of the space. */
	readonly space: string;
	/** The page it goes below; the top of the space when empty. */
	readonly parent: string;
}

/** How a move is made. */
export interface WikiMove {
	/** Seconds. */
	readonly maxWait: number;
	/** Asks the owners of the page for leave where the credential may not move it. */
	readonly apply?: boolean;
	/** The task of a move that was begun before. */
	readonly ticket?: string;
}

/** A document that was moved. */
export interface MovedIntoWiki {
	/** Token of the new page; empty while leave is asked for. */
	readonly page: string;
	/** Whether leave was asked for, instead of moving. */
	readonly applied: boolean;
	readonly remark: string;
}

/**
 * Moves a document of the drive into a wiki and waits until it is there. Never throws for a failed call.
 * @param told is handed the id of the task, as soon as there is one
 */
export async function intoWiki(
	api: FeishuApi,
	file: { readonly token: string; readonly type: string },
	{ space, parent }: WikiPlace,
	{ maxWait, apply, ticket }: WikiMove,
	told: (task: string) => void = () => {},
): Promise<Attempt<MovedIntoWiki>> {
	const known = ticket ?? (await ticketLeft(api));
	if (known !== undefined) return await finished(api, known, maxWait, told);
	const begun = await api.attempt(move, {
		path: { space_id: space },
		body: {
			obj_type: file.type,
			obj_token: file.token,
			...(parent === '' ? {} : { parent_wiki_token: parent }),
			...(apply === true ? { apply } : {}),
		},
	});
	if ('failure' in begun) return begun;
	const { answer } = begun;
	if (answer.applied === true) {
		const remark = 'Leave to move it was asked for: its owners decide.';
		return { answer: { page: '', applied: true, remark } };
	}
	const page = memberText(answer, 'wiki_token');
	if (page !== '') return { answer: { page, applied: false, remark: '' } };
	const task = memberText(answer, 'task_id');
	return task === '' ? { failure: UNTOLD } : await finished(api, task, maxWait, told);
}

async function finished(
	api: FeishuApi,
	task: string,
	maxWait: number,
	told: (task: string) => void,
): Promise<Attempt<MovedIntoWiki>> {
	told(task);
	return await waitFor(api, {
		ticket: task,
		look: async (until) => await look(api, task, until),
		most: maxWait,
		what: 'moving the document into the wiki',
		hint: goOn,
		repeatable: true,
	});
}

const goOn = (ticket: string) =>
	`Go on with ${ticket} as Ticket of Move Document to Wiki: the move may still end well.`;

async function look(api: FeishuApi, task: string, until: number): Promise<Look<MovedIntoWiki>> {
	const result = await api.attempt(wiki.taskGet, {
		path: { task_id: task },
		query: { task_type: 'move' },
		until,
	});
	if ('failure' in result) return result;
	const found: IDataObject = isObject(result.answer.task) ? result.answer.task : {};
	const [moved] = objectsIn(found.move_result);
	const status = memberText(moved, 'status');
	// Documentation: "Get task result": 0 done, 1 under way, -1 failed.
	if (Number(status) < 0) return { ended: failed(memberText(moved, 'status_msg')) };
	if (status === '' || Number(status) !== 0) return { answer: undefined };
	const page = memberText(moved?.node, 'node_token');
	if (page === '') return { ended: UNNAMED };
	return { answer: { page, applied: false, remark: '' } };
}

function failed(why: string): Failure {
	return answeredFailure(
		`Feishu could not move the document into the wiki: ${why === '' ? 'it did not say why' : why}`,
		'Check that the app or user of the credential may edit the wiki page and owns the document, or may manage it.',
	);
}

const UNNAMED: Failure = answeredFailure(
	'Feishu moved the document into the wiki, but answered without node_token',
	'Look into the wiki: the page is there.',
);

const UNTOLD: Failure = answeredFailure(
	'Feishu answered without wiki_token and task_id, so it is not certain that the move began',
	'Look into the wiki before repeating the call.',
);
