import { download, fetchFile, readStored } from '../files';
import type { FeishuContext } from '../wire';
import type { Session } from './session';

/** What every session does with files; none of it carries the credential. */
export function fileAccess(
	context: FeishuContext,
	signal: AbortSignal | undefined,
): Pick<Session, 'download' | 'fetchFile' | 'textOf'> {
	return {
		download: async (url, limits) => await download(context, url, { ...limits, signal }),
		fetchFile: async (url, limits) => await fetchFile(context, url, { ...limits, signal }),
		textOf: async (file) => (await readStored(context, file)).toString('utf8'),
	};
}
