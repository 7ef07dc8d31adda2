import { FileAnswer } from '../fileAnswer';
import type { Service, ServiceCall } from '../service';
import { queryText, refuse } from '../service';
import { basesOf } from './bases';
import { documentsOf } from './documents';
import { mediasOf } from './mediaBook';
import { typeOfName } from './storage';
import type { UploadFacts } from './uploads';
import { factsOfForm, finish, prepare, takePart, wholeFile } from './uploads';

/** Pictures and attachments inside of documents, spreadsheets and Bases, up and down. */
export const medias: Service = {
	'drive.v1.media.uploadAll': (call) => {
		const bytes = wholeFile(call);
		return keep(call, factsOfForm(call), bytes);
	},
	'drive.v1.media.uploadPrepare': prepare,
	'drive.v1.media.uploadPart': takePart,
	'drive.v1.media.uploadFinish': (call) => {
		const { facts, bytes } = finish(call);
		return keep(call, facts, bytes);
	},
	'drive.v1.media.download': (call) => {
		const media = mediasOf(call).get(call.path.file_token) ?? refuse(call, 1061003);
		const base = basesOf(call.world).get(media.parentNode);
		// With advanced permissions the call has to say by which record the file may be read.
		if (base?.isAdvanced === true && queryText(call, 'extra') === '') refuse(call, 1061002);
		return new FileAnswer(media.bytes, media.name, typeOfName(media.name));
	},
};

function keep(call: ServiceCall, facts: UploadFacts, bytes: Buffer): object {
	const { file_name: name, parent_type: parentType, parent_node: parentNode, extra } = facts;
	if (name === '') refuse(call, 1061002);
	const blockType = { docx_image: 27, docx_file: 23 }[parentType];
	if (blockType !== undefined) {
		const block = [...documentsOf(call.world).values()]
			.map(({ blocks }) => blocks.get(parentNode))
			.find((found) => found !== undefined);
		if (block?.block_type !== blockType) refuse(call, 1061044);
	}
	const token = call.world.id('boxcn').slice(0, 27);
	mediasOf(call).set(token, { token, name, parentType, parentNode, extra, bytes });
	// A cell only takes files that were uploaded to its own Base.
	if (parentType.startsWith('bitable_')) basesOf(call.world).get(parentNode)?.files.add(token);
	return { file_token: token };
}
