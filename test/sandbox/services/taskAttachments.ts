import type { Service } from '../service';
import { formFile, formText, refuse } from '../service';
import type { World } from '../world';
import { tasksOf } from './taskBook';

/** A file below a task. */
interface TaskAttachment {
	readonly guid: string;
	readonly file_token: string;
	readonly name: string;
	readonly size: number;
	readonly resource: { readonly type: string; readonly id: string };
	readonly uploader: { readonly id: string; readonly type: string; readonly role: string };
	readonly is_cover: boolean;
	readonly uploaded_at: string;
}

/** Documentation: "Upload attachments". */
const LARGEST = 50 * 1024 * 1024;

/** All files below tasks, the oldest first. */
export function taskAttachmentsOf(world: World): TaskAttachment[] {
	return world.part('taskAttachments', () => []);
}

export const taskAttachments: Service = {
	'task.v2.attachment.upload': (call) => {
		const { world } = call;
		const id = formText(call, 'resource_id');
		if (!tasksOf(world).has(id)) refuse(call, 1470403);
		const { bytes, name } = formFile(call, 'file');
		if (bytes.length === 0 || bytes.length > LARGEST) refuse(call, 1470400, 'file');
		const attachment: TaskAttachment = {
			guid: world.id(''),
			file_token: world.id('boxcn').slice(0, 27),
			name,
			size: bytes.length,
			resource: { type: formText(call, 'resource_type'), id },
			uploader: { id: 'cli_sandbox', type: 'app', role: 'uploader' },
			is_cover: false,
			uploaded_at: String(world.now()),
		};
		taskAttachmentsOf(world).push(attachment);
		return { items: [attachment] };
	},
};
