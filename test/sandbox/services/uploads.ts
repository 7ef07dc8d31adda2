import type { ServiceCall } from '../service';
import { formFile, formText, refuse } from '../service';
import type { World } from '../world';
import { adler32 } from './storage';

/** What an upload says of its file; text as it arrived. */
export interface UploadFacts {
	readonly file_name: string;
	readonly parent_type: string;
	readonly parent_node: string;
	/** JSON; empty when there is none. */
	readonly extra: string;
}

/** Documentation: upload_all takes 20 MB; upload_prepare cuts into parts of 4 MB. */
const WHOLE_BYTES = 20 * 1024 * 1024;
export const PART_BYTES = 4 * 1024 * 1024;
/** Documentation: an upload has to be finished within 24 hours. */
const LIFETIME = 24 * 3_600_000;

/** The facts of an upload in one call. */
export function factsOfForm(call: ServiceCall): UploadFacts {
	const text = (name: string) => formText(call, name);
	const [file_name, parent_type] = [text('file_name'), text('parent_type')];
	return { file_name, parent_type, parent_node: text('parent_node'), extra: text('extra') };
}

/** The bytes of an upload in one call, of the announced size and checksum. */
export function wholeFile(call: ServiceCall): Buffer {
	const { bytes } = formFile(call, 'file');
	const announced = Number(formText(call, 'size'));
	if (bytes.length > WHOLE_BYTES || announced > WHOLE_BYTES) refuse(call, 1061043);
	if (bytes.length === 0) refuse(call, 1061002, 'the file is empty');
	checkBytes(call, bytes);
	return bytes;
}

function checkBytes(call: ServiceCall, bytes: Buffer): void {
	if (bytes.length !== Number(formText(call, 'size'))) refuse(call, 1062009);
	const checksum = formText(call, 'checksum');
	if (checksum !== '' && checksum !== adler32(bytes)) refuse(call, 1062008);
}

interface Upload {
	readonly service: string;
	readonly facts: UploadFacts;
	readonly size: number;
	readonly begun: number;
	readonly identity: string;
	readonly parts: Map<number, Buffer>;
}

function uploadsOf(world: World): Map<string, Upload> {
	return world.part('uploads', () => new Map());
}

/** Which of the two services an upload belongs to: `file` or `media`. */
function serviceOf({ endpoint }: ServiceCall): string {
	return endpoint.id.split('.')[2];
}

/** Begins an upload in parts. */
export function prepare(call: ServiceCall): object {
	const { file_name, parent_type, parent_node, extra = '', size } = call.body;
	if (size === 0) refuse(call, 1061002, 'the file is empty');
	const upload_id = call.world.id('7');
	uploadsOf(call.world).set(upload_id, {
		service: serviceOf(call),
		facts: { file_name, parent_type, parent_node, extra },
		size,
		begun: call.world.now(),
		identity: call.identity,
		parts: new Map(),
	});
	return { upload_id, block_size: PART_BYTES, block_num: Math.ceil(size / PART_BYTES) };
}

function underWay(call: ServiceCall, id: string): Upload {
	const upload = uploadsOf(call.world).get(id) ?? refuse(call, 1061021);
	if (upload.service !== serviceOf(call)) refuse(call, 1061002, 'upload_id');
	if (call.world.now() > upload.begun + LIFETIME) refuse(call, 1061021);
	return upload.identity === call.identity ? upload : refuse(call, 1062007);
}

/** Takes one part; the same one again replaces it. */
export function takePart(call: ServiceCall): object {
	const upload = underWay(call, formText(call, 'upload_id'));
	const { bytes } = formFile(call, 'file');
	const number = Number(formText(call, 'seq'));
	if (number < 0 || number * PART_BYTES >= upload.size) refuse(call, 1062011);
	checkBytes(call, bytes);
	const due = Math.min(PART_BYTES, upload.size - number * PART_BYTES);
	if (bytes.length !== due) refuse(call, 1061002, `part ${number} has ${due} bytes`);
	upload.parts.set(number, bytes);
	return {};
}

/** Puts the parts together; the upload is over with it. */
export function finish(call: ServiceCall): { readonly facts: UploadFacts; readonly bytes: Buffer } {
	const id: string = call.body.upload_id;
	const { facts, size, parts } = underWay(call, id);
	const count = Math.ceil(size / PART_BYTES);
	if (call.body.block_num !== count) refuse(call, 1062011);
	if (parts.size < count) refuse(call, 1062010);
	uploadsOf(call.world).delete(id);
	const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
	return { facts, bytes: Buffer.concat(inOrder) };
}
