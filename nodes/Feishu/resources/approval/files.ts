import type { Attempt, FeishuApi, StoredFile } from '../../../shared/endpoints';
import { sendParts } from '../../../shared/kits';
import type { OutcomeFile } from '../../../shared/operation';
import { renamed } from '../../../shared/operation';
import type { FormFile } from './form';

const MEGABYTE = 1024 * 1024;
/** Bytes of a file (documentation: "Upload file" of approvals). */
const MOST = 50 * MEGABYTE;
/** Files under way at once. */
const TOGETHER = 3;

/** Files of an instance that arrived, and those that did not. */
export interface FetchedFiles {
	readonly files: readonly OutcomeFile[];
	/** What Data says of each file. */
	readonly told: ReadonlyArray<{ name: string; size: number; form_field: string; field: string }>;
	readonly failed: ReadonlyArray<{ name: string; message: string }>;
	readonly failure?: Exclude<Attempt<never>, { answer: never }>['failure'];
}

/** Fetches files from the addresses that an instance gives, which live for 12 hours. @param field name of the first */
export async function fetchInstanceFiles(
	api: FeishuApi,
	asked: readonly FormFile[],
	field: string,
): Promise<FetchedFiles> {
	const unique = [...new Map(asked.map((file) => [file.url, file])).values()];
	const sent = await sendParts<FormFile, StoredFile>(unique, {
		together: TOGETHER,
		onFailure: 'goOn',
		send: async (file) => named(file, await api.fetchFile(file.url, MOST)),
	});
	const files = sent.done.map(({ answer: file }, index) => ({
		field: index === 0 ? field : `${field}_${index}`,
		file,
	}));
	return {
		files,
		told: sent.done.map(({ part, answer: { name, size } }, index) => ({
			name,
			size,
			form_field: part.field,
			field: files[index].field,
		})),
		failed: sent.notDone.map((file) => ({
			name: file.name || file.url,
			message: sent.failures.get(file)?.message ?? '',
		})),
		failure: sent.failure,
	};
}

function named({ name: told, url }: FormFile, result: Attempt<StoredFile>): Attempt<StoredFile> {
	if ('failure' in result) return result;
	const file = result.answer;
	const last = url.split(/[?#]/)[0].split('/').at(-1) ?? '';
	return { answer: renamed(file, [told, file.name, last]) };
}
