import type { Service, ServiceCall } from '../service';
import { formFile, formText, queryText, refuse, Refused } from '../service';
import type { ApprovalInstance } from './approvalBook';
import {
	approvalFilesOf,
	approvalInstancesOf,
	instanceNamed,
	personNamed,
	shownForm,
	watchedApprovalsOf,
} from './approvalBook';
import type { Control } from './approvalDefinitions';
import { definitionNamed, isFitting } from './approvalDefinitions';

const MEGABYTE = 1024 * 1024;
/** Documentation: "Upload file" of approvals. */
const MOST_BYTES: Readonly<Record<string, number>> = {
	image: 10 * MEGABYTE,
	attachment: 50 * MEGABYTE,
};

export const approvals: Service = {
	'approval.v4.approval.subscribe': (call) => {
		const { approval_code: code } = call.path;
		definitionNamed(call, code);
		const watched = watchedApprovalsOf(call.world);
		if (watched.has(code)) refuse(call, 1390007);
		watched.add(code);
		return {};
	},
	'approval.v4.approval.get': (call) => {
		const { approval_name, status, controls } = definitionNamed(call, call.path.approval_code);
		const node_list = [
			{
				name: 'Manager',
				need_approver: true,
				node_id: 'node-manager',
				node_type: 'AND',
				approver_chosen_multi: false,
				require_signature: false,
			},
		];
		const form = JSON.stringify(controls);
		return { approval_name, status, form, node_list, viewers: [], form_widget_relation: '{}' };
	},
	'approval.v4.instance.create': (call) => {
		const { body, world } = call;
		const instances = approvalInstancesOf(world);
		const { approval_name, status, controls, approver } = definitionNamed(call, body.approval_code);
		if (status !== 'ACTIVE') refuse(call, 1390015);
		if (controls.length === 0) refuse(call, 1390013);
		const widgets = checkedForm(call, controls);
		const applicant =
			body.user_id === undefined
				? personNamed(call, body.open_id ?? '', 'open_id')
				: personNamed(call, body.user_id, 'user_id');
		if ([...instances.values()].some(({ uuid }) => uuid !== '' && uuid === body.uuid)) {
			throw new Refused(400, 60012, 'uuid conflict');
		}
		const now = String(world.now());
		const { open_id, user_id } = personNamed(call, approver, 'user_id');
		const task = { user_id, open_id, status: 'PENDING', start_time: now, end_time: '0' };
		const instance: ApprovalInstance = {
			instance_code: world.id('INS-'),
			approval_code: body.approval_code,
			approval_name,
			user_id: applicant.user_id,
			open_id: applicant.open_id,
			department_id: body.department_id ?? '',
			status: 'PENDING',
			uuid: body.uuid ?? '',
			form: shownForm(widgets, controls),
			start_time: now,
			end_time: '0',
			serial_number: '202612010001',
			task_list: [{ id: world.id('7'), node_name: 'Manager', ...task }],
			comment_list: [],
			timeline: [{ type: 'START', create_time: now, user_id: applicant.user_id }],
		};
		instances.set(instance.instance_code, instance);
		return { instance_code: instance.instance_code };
	},
	'approval.v4.instance.get': (call) => instanceNamed(call, call.path.instance_id),
	'approval.v4.instanceComment.create': (call) => {
		const { body, world } = call;
		const type = queryText(call, 'user_id_type', 'open_id');
		const { user_id, open_id } = personNamed(call, queryText(call, 'user_id'), type);
		const { comment_list: comments } =
			approvalInstancesOf(world).get(call.path.instance_id) ?? refuse(call, 1390001, 'instance');
		const parent = body.parent_comment_id;
		if (parent !== undefined && !comments.some(({ id }) => id === parent)) {
			refuse(call, 1390001, 'parent_comment_id');
		}
		const { text: comment } = JSON.parse(body.content);
		const id = world.id('8');
		const create_time = String(world.now());
		comments.push({ id, user_id, open_id, comment, create_time, parent_comment_id: parent });
		return { comment_id: id };
	},
	'approval.openapi.v2.file.upload.post': (call) => {
		const { bytes } = formFile(call, 'content');
		const [name, type] = [formText(call, 'name'), formText(call, 'type')];
		if (MOST_BYTES[type] === undefined || bytes.length === 0) refuse(call, 1390001, 'file');
		if (bytes.length > MOST_BYTES[type]) refuse(call, 1390001, 'size');
		const number = String(approvalFilesOf(call.world).size + 1).padStart(12, '0');
		const code = `D93653C3-2609-4EE0-8041-${number}`;
		approvalFilesOf(call.world).set(code, { name, type });
		return { code, url: `https://example.com/${code}` };
	},
};

/** The form is the JSON text of controls the definition has, with files that were uploaded. */
function checkedForm(
	call: ServiceCall,
	controls: readonly Control[],
): Array<Record<string, unknown>> {
	let form: unknown;
	try {
		form = JSON.parse(call.body.form);
	} catch {
		refuse(call, 1390001, 'form');
	}
	if (!Array.isArray(form)) return refuse(call, 1390001, 'form');
	for (const widget of form) {
		if (!isFitting(widget, controls)) refuse(call, 1390001, `form: ${widget.id}`);
		const isFiles = ['attachmentV2', 'image'].includes(widget.type);
		const files = approvalFilesOf(call.world);
		if (isFiles && !widget.value.every((code: string) => files.has(code))) {
			refuse(call, 1390001, `form: ${widget.id}`);
		}
	}
	return form;
}
