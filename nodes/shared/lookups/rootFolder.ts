import { answeredFailure, CallFailed, drive } from '../endpoints';
import type { FeishuApi } from '../endpoints';
import { perRun } from '../kits';
import { memberText } from '../values';

/**
 * The token of the root folder of whoever the credential acts as, asked for once per run: some calls
 * take no empty folder for it.
 * @throws CallFailed
 */
export const rootFolderOf: (api: FeishuApi) => Promise<string> = perRun(async (api) => {
	const token = memberText(await api.call(drive.explorerRootFolderMetaGet, {}), 'token');
	if (token !== '') return token;
	throw new CallFailed(
		answeredFailure('Feishu did not say which folder is the root folder', 'Choose a Folder.', {
			retryable: true,
		}),
	);
});
