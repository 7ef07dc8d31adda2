import { FileAnswer } from '../fileAnswer';
import type { Service, ServiceCall } from '../service';
import { formFile, formText, queryText, refuse } from '../service';
import { isInChatOf } from './chatRooms';
import { imageFormat } from './imageFormat';
import { messageWith } from './messageBook';
import type { Resource } from './resources';
import { resourceKeysIn, resourcesOf } from './resources';

const MEGABYTE = 1024 * 1024;
/** Documentation: im-v1/image/create and im-v1/file/create. */
const IMAGE_BYTES = 10 * MEGABYTE;
const FILE_BYTES = 30 * MEGABYTE;
const IMAGE_PIXELS = 12_000;
const GIF_PIXELS = 2_000;
const AVATAR_PIXELS = 4_096;
/** Documentation: im-v1/message/get-message-resource. */
const RESOURCE_BYTES = 100 * MEGABYTE;
/** Their content cannot be fetched (error 234043). */
const CLOSED_TYPES = ['interactive', 'merge_forward', 'sticker'];

export const messageFiles: Service = {
	'im.v1.image.create': (call) => {
		const { bytes, name: given } = formFile(call, 'image');
		if (bytes.length === 0) refuse(call, 234010);
		if (bytes.length > IMAGE_BYTES) refuse(call, 234006);
		const format = imageFormat(bytes) ?? refuse(call, 234011);
		const isAvatar = formText(call, 'image_type') === 'avatar';
		const largest = isAvatar
			? AVATAR_PIXELS
			: format.type === 'image/gif'
				? GIF_PIXELS
				: IMAGE_PIXELS;
		if ((format.pixels ?? 0) > largest) refuse(call, 234039);
		const key = call.world.id('img_v3_');
		const name = given === '' ? `${key}.${format.type.split('/')[1]}` : given;
		keep(call, { key, name, type: format.type, kind: 'image', bytes, owner: 'self' });
		return { image_key: key };
	},
	'im.v1.file.create': (call) => {
		const { bytes, type } = formFile(call, 'file');
		if (bytes.length === 0) refuse(call, 234010);
		if (bytes.length > FILE_BYTES) refuse(call, 234006);
		const key = call.world.id('file_v3_');
		const name = formText(call, 'file_name');
		keep(call, { key, name, type, kind: formText(call, 'file_type'), bytes, owner: 'self' });
		return { file_key: key };
	},
	'im.v1.messageResource.get': (call) => {
		const { message_id: id, file_key: key } = call.path;
		const message = messageWith(call.world, id) ?? refuse(call, 234001, 'message_id');
		if (message.deleted) refuse(call, 230110);
		if (!isInChatOf(call, message.chat_id)) refuse(call, 234004);
		if (CLOSED_TYPES.includes(message.msg_type)) refuse(call, 234043);
		const type = resourceKeysIn(message.body.content).get(key) ?? refuse(call, 234003);
		if (type !== queryText(call, 'type')) refuse(call, 234001, 'type');
		return answered(call, resourcesOf(call.world).get(key) ?? refuse(call, 234003));
	},
	'im.v1.image.get': (call) => answered(call, uploaded(call, call.path.image_key)),
	'im.v1.file.get': (call) => answered(call, uploaded(call, call.path.file_key)),
};

function keep({ world }: ServiceCall, resource: Resource): void {
	resourcesOf(world).set(resource.key, resource);
}

/** A picture or file the app itself uploaded; others are only to be had from their message. */
function uploaded(call: ServiceCall, key: string): Resource {
	const found = resourcesOf(call.world).get(key) ?? refuse(call, 234001, 'key');
	return found.owner === 'self' ? found : refuse(call, 234008);
}

function answered(call: ServiceCall, { bytes, name, type }: Resource): FileAnswer {
	if (bytes.length > RESOURCE_BYTES) refuse(call, 234037);
	return new FileAnswer(bytes, name, type === '' ? 'application/octet-stream' : type);
}
