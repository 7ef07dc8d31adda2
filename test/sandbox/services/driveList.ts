import type { Service } from '../service';
import { queryText } from '../service';
import { filesOf, ROOT_FOLDER } from './fileTree';

/** The files of a folder, as far as From List fields show them. */
export const driveList: Service = {
	'drive.v1.file.list': (call) => {
		const folder = queryText(call, 'folder_token', ROOT_FOLDER);
		const files = [...filesOf(call.world).values()].filter(
			({ parent_token: parent, deleted }) => parent === folder && deleted !== true,
		);
		return { files, has_more: false };
	},
};
