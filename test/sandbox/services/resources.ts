import type { World } from '../world';
import { seededFiles } from './seededFiles';

/** A picture or file that was uploaded for messages. */
export interface Resource {
	readonly key: string;
	readonly name: string;
	/** MIME type. */
	readonly type: string;
	/** `image`, or the `file_type` it was uploaded as. */
	readonly kind: string;
	readonly bytes: Buffer;
	/** `self`: uploaded by the sandbox's app; else the open_id of whoever sent it. */
	readonly owner: string;
}

/** Everything uploaded for messages, by key. */
export function resourcesOf(world: World): Map<string, Resource> {
	return world.part(
		'resources',
		() => new Map(seededFiles().map((resource) => [resource.key, resource])),
	);
}

/** Keys of pictures and files in the content of a message, with the type the download asks for. */
export function resourceKeysIn(json: string): Map<string, 'image' | 'file'> {
	const keys = new Map<string, 'image' | 'file'>();
	JSON.parse(json, (name, value: unknown) => {
		if (typeof value !== 'string') return value;
		if (name === 'image_key') keys.set(value, 'image');
		if (name === 'file_key') keys.set(value, 'file');
		return value;
	});
	return keys;
}
