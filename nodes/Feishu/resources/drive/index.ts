import type { Resource } from '../../../shared/operation';
import { copy } from './operations/copy';
import { createFolder } from './operations/createFolder';
import { deleteFile } from './operations/delete';
import { download } from './operations/download';
import { exportFile } from './operations/export';
import { getMany } from './operations/getMany';
import { getInfo } from './operations/getInfo';
import { getMembers } from './operations/getMembers';
import { importFile } from './operations/import';
import { move } from './operations/move';
import { search } from './operations/search';
import { share } from './operations/share';
import { unshare } from './operations/unshare';
import { updateSharing } from './operations/updateSharing';
import { upload } from './operations/upload';

export const drive: Resource = {
	value: 'drive',
	name: 'Drive',
	description: 'Bring files in and out, export, import, copy, move, share and find them',
	operations: [
		createFolder,
		getMany,
		upload,
		download,
		exportFile,
		importFile,
		copy,
		move,
		deleteFile,
		share,
		updateSharing,
		search,
		getMembers,
		unshare,
		getInfo,
	],
};
