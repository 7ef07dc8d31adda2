import type { Attempt, Failure, FeishuApi } from '../endpoints';
import { drive } from '../endpoints';
import { isObject, memberText, sentences } from '../values';
import { attemptList } from './pages';

/** A file on its way into a folder of the drive. */
export interface OnItsWay {
	/** Token of the folder. */
	readonly folder: string;
	/** As Feishu was told it. */
	readonly name: string;
	/** Bytes. */
	readonly size: number;
	/** Milliseconds since 1970, when sending began. */
	readonly since: number;
}

/** What `foundAfter` calls, for the record of an operation. */
export const lookingForFiles = [drive.fileList, drive.fileDownload];

/** Milliseconds before each look: Feishu may still be at work on what it got. */
const PAUSES = [0, 2000, 5000];
/** Milliseconds by which Feishu's clock may be behind that of n8n. */
const CLOCKS = 10_000;
/** Files that are looked through, the newest first; a folder holds 1,500 (code 1062507). */
const MOST = 200;

/** Tokens that are remembered; a look is for files of the last minutes. */
const MOST_KNOWN = 10_000;

/** Tokens of the files that runs of this process have made, none of which is the one whose answer was lost. */
const made = new Set<string>();

/** Remembers a file as made and known. */
export function known(token: string): void {
	made.add(token);
	const [oldest] = made;
	if (made.size > MOST_KNOWN) made.delete(oldest);
}

/**
 * Looks into the folder for a file whose upload was not answered, by name, size and time: a second
 * upload would make a second file. Feishu's list tells no sizes, and its uploads take no key: so one
 * new file of the name is fetched and measured.
 * @returns its token, or the failure with what was found out
 */
export async function foundAfter(
	api: FeishuApi,
	failure: Failure,
	sending: OnItsWay,
): Promise<Attempt<string>> {
	for (const pause of PAUSES) {
		await api.pause(pause);
		if (api.signal?.aborted === true) return { failure };
		const found = await newOnes(api, sending);
		if ('failure' in found) {
			return undecided(failure, 'The folder could not be looked into for the file');
		}
		const [token, ...others] = found.answer;
		if (others.length > 0) {
			const all = found.answer.join(', ');
			return undecided(failure, `The folder holds several new files of this name: ${all}`);
		}
		if (token !== undefined) {
			if (await measures(api, token, sending.size)) return { answer: token };
			const text = `The folder holds a new file of this name, ${token}, but not certainly this one`;
			return undecided(failure, text);
		}
	}
	return undecided(failure, 'The folder does not hold it as yet');
}

async function newOnes(
	api: FeishuApi,
	{ folder, name, since }: OnItsWay,
): Promise<Attempt<string[]>> {
	const query = { folder_token: folder, order_by: 'CreatedTime', direction: 'DESC' };
	const source = { api, endpoint: drive.fileList, request: { query } };
	const { elements, failure } = await attemptList(source, { limit: MOST });
	if (failure !== undefined) return { failure };
	const tokens = elements
		.filter(isObject)
		.filter((file) => memberText(file, 'type') === 'file' && memberText(file, 'name') === name)
		.filter((file) => Number(memberText(file, 'created_time')) * 1000 >= since - CLOCKS)
		.map((file) => memberText(file, 'token'))
		.filter((token) => token !== '' && !made.has(token));
	return { answer: tokens };
}

async function measures(api: FeishuApi, token: string, size: number): Promise<boolean> {
	const path = { file_token: token };
	const fetched = await api.attempt(drive.fileDownload, { path, maxBytes: size });
	return 'answer' in fetched && isObject(fetched.answer) && fetched.answer.size === size;
}

function undecided(failure: Failure, what: string): { readonly failure: Failure } {
	return {
		failure: {
			...failure,
			retryable: false,
			message: sentences(failure.message, what),
			hint: 'Look into the folder in Feishu before repeating the call: a second upload makes a second file.',
		},
	};
}
