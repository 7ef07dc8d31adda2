import type { Attempt, Endpoint, Failure, FeishuApi, FilePart, FileSource } from '../endpoints';
import { refused } from '../endpoints';
import { shortFileName } from '../values';

/** Bytes that go up in one call (documentation: "Upload file", "Upload media"). */
const MOST_IN_ONE = 20 * 1024 * 1024;
/** Characters of a file's name (documentation: as above). */
const NAME_LENGTH = 250;
/** "upload id 过期": it was given up or never was (documentation: "Upload part"). */
const EXPIRED = 1061021;

/** What Feishu is told of a file before it gets it. */
interface Announced {
	readonly file_name: string;
	readonly parent_type: string;
	readonly parent_node: string;
	readonly size: number;
	/** JSON. */
	readonly extra?: string;
}

interface Made {
	readonly file_token?: string;
}

/** The calls of one of Feishu's two kinds of upload. */
export interface Way {
	readonly whole: Endpoint<{ body: Announced & { file: FilePart } }, Made>;
	readonly prepare: Endpoint<{ body: Announced }, { upload_id?: string; block_size?: number }>;
	readonly part: Endpoint<{
		body: { upload_id: string; seq: number; size: number; file: FilePart };
	}>;
	readonly finish: Endpoint<{ body: { upload_id: string; block_num: number } }, Made>;
}

/** Finds out what became of an upload whose last step may have made the file without saying so. */
export type LookAfter = (
	failure: Failure,
	told: { readonly name: string; readonly size: number },
) => Promise<Attempt<string>>;

/**
 * Uploads a file: in one call up to 20 MB, in parts above. An upload that expired on the way is
 * begun once more. Never throws for a failed call.
 * @param lookAfter is asked where a second upload would make a second file
 * @returns the file's token
 */
export async function upload(
	api: FeishuApi,
	way: Way,
	file: FileSource,
	place: Omit<Announced, 'file_name' | 'size'>,
	lookAfter: LookAfter = async (failure) => await Promise.resolve({ failure }),
): Promise<Attempt<string>> {
	const size = await file.size();
	if (size === 0)
		return { failure: refused('The file is empty', 'Give a file that is not empty.') };
	const announced = { file_name: nameOf(file), ...place, size };
	if (size > MOST_IN_ONE) {
		const first = await inParts(api, way, file, announced, lookAfter);
		return isExpired(first) ? await inParts(api, way, file, announced, lookAfter) : first;
	}
	const bytes = await file.bytes();
	const content = { name: announced.file_name, type: file.type, bytes };
	const body = { ...announced, size: bytes.length, file: content };
	return await settled(tokenOf(await api.attempt(way.whole, { body })), announced, lookAfter);
}

/** A last step that was answered, or looked after. */
async function settled(
	made: Attempt<string>,
	{ file_name: name, size }: Announced,
	lookAfter: LookAfter,
): Promise<Attempt<string>> {
	if (!('failure' in made)) return made;
	const { failure } = made;
	return mayBeMade(failure) ? await lookAfter(failure, { name, size }) : made;
}

/** Whether it is open what became of the call: no answer, or none that Feishu's code stands in. */
function mayBeMade({ fate, status, code }: Failure): boolean {
	if (fate !== 'answered') return fate === 'lost';
	return status >= 500 || status === 408 || (status < 300 && code === undefined);
}

/**
 * The parts go one after the other, so that no more than one is in memory. The parts kit would keep
 * them all until the end.
 */
async function inParts(
	api: FeishuApi,
	way: Way,
	file: FileSource,
	announced: Announced,
	lookAfter: LookAfter,
): Promise<Attempt<string>> {
	const begun = await api.attempt(way.prepare, { body: announced });
	if ('failure' in begun) return during('beginning the upload', begun.failure);
	const { upload_id: id = '', block_size: most = 0 } = begun.answer;
	if (id === '' || most < 1 || most > MOST_IN_ONE) return { failure: NOT_BEGUN };
	const { file_name: name, size } = announced;
	let seq = 0;
	let sent = 0;
	for await (const bytes of file.parts(most)) {
		const part = { name, type: file.type, bytes };
		const body = { upload_id: id, seq, size: bytes.length, file: part };
		const result = await api.attempt(way.part, { body });
		seq += 1;
		if ('failure' in result) {
			return during(`uploading part ${seq} of ${Math.ceil(size / most)}`, result.failure);
		}
		sent += bytes.length;
	}
	if (sent !== size) return { failure: otherSize(size, sent) };
	const made = await api.attempt(way.finish, { body: { upload_id: id, block_num: seq } });
	const told = 'failure' in made ? during('finishing the upload', made.failure) : tokenOf(made);
	return await settled(told, announced, lookAfter);
}

function isExpired(result: Attempt<string>): boolean {
	return 'failure' in result && result.failure.code === EXPIRED;
}

/** A failure and the step it happened in. */
function during(step: string, failure: Failure): { readonly failure: Failure } {
	return { failure: { ...failure, message: `While ${step}: ${failure.message}` } };
}

function tokenOf(result: Attempt<Made>): Attempt<string> {
	if ('failure' in result) return result;
	const { file_token: token = '' } = result.answer;
	return token === '' ? { failure: NO_TOKEN } : { answer: token };
}

const NOT_BEGUN = answered(
	'Feishu began the upload without saying its id or the size of its parts',
	'Repeat the call later: nothing was uploaded.',
);

const NO_TOKEN = answered(
	'Feishu answered without the token of the file, so it is not certain that it was uploaded',
	'Check in Feishu whether the file is there before repeating the call.',
);

function otherSize(told: number, sent: number): Failure {
	return answered(
		`The file has ${sent} bytes, but n8n said ${told}`,
		'Read the file again in the node before this one.',
	);
}

function answered(message: string, hint: string): Failure {
	return { fate: 'answered', status: 200, message, hint, retryable: false };
}

/** A name Feishu takes; a long one keeps its ending. */
function nameOf({ name }: FileSource): string {
	return name === '' ? 'file' : shortFileName(name, NAME_LENGTH);
}
