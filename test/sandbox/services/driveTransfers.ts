import { FileAnswer } from '../fileAnswer';
import type { Service, ServiceCall } from '../service';
import { refuse } from '../service';
import type { DriveFile } from './fileTree';
import { addFile, filesIn, filesOf, ROOT_FOLDER } from './fileTree';
import { driveBytesOf, typeOfName } from './storage';
import type { UploadFacts } from './uploads';
import { factsOfForm, finish, prepare, takePart, wholeFile } from './uploads';

const NODES_PER_FOLDER = 1500;

/** Files of the drive, up and down. */
export const driveTransfers: Service = {
	'drive.v1.file.uploadAll': (call) => {
		const facts = factsOfForm(call);
		checkFolder(call, facts.parent_node);
		return keep(call, facts, wholeFile(call));
	},
	'drive.v1.file.uploadPrepare': (call) => {
		checkFolder(call, call.body.parent_node);
		return prepare(call);
	},
	'drive.v1.file.uploadPart': takePart,
	'drive.v1.file.uploadFinish': (call) => {
		const { facts, bytes } = finish(call);
		checkFolder(call, facts.parent_node);
		return keep(call, facts, bytes);
	},
	'drive.v1.file.download': (call) => {
		const file = filesOf(call.world).get(call.path.file_token) ?? refuse(call, 1061003);
		if (file.deleted) refuse(call, 1061007);
		// Documents, spreadsheets and Bases have no bytes of their own.
		const bytes = driveBytesOf(call.world).get(file.token);
		if (file.foreign || bytes === undefined) return refuse(call, 1061004);
		return new FileAnswer(bytes, file.name, typeOfName(file.name));
	},
};

function keep(call: ServiceCall, facts: UploadFacts, bytes: Buffer): object {
	const token = call.world.id('boxcn').slice(0, 27);
	const { file_name: name, parent_node: folder } = facts;
	addFile(call.world, { token, name, type: 'file', folder });
	driveBytesOf(call.world).set(token, bytes);
	return { file_token: token };
}

/** The folder of an upload, which has to be named: an empty token is no folder. */
function checkFolder(call: ServiceCall, token: string): void {
	if (token === '') refuse(call, 1061002, 'parent_node');
	if (filesIn(call.world, token).length >= NODES_PER_FOLDER) refuse(call, 1062507);
	if (token === ROOT_FOLDER) return;
	const folder: DriveFile = filesOf(call.world).get(token) ?? refuse(call, 1061044);
	if (folder.type !== 'folder') refuse(call, 1061044);
	if (folder.deleted) refuse(call, 1061041);
	if (folder.foreign) refuse(call, 1061004);
}
