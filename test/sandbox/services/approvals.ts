import type { Service, ServiceCall } from '../service';
import { queryText, refuse, Refused } from '../service';
import type { World } from '../world';
import type { Person } from './people';
import { findPerson } from './people';

/** An approval instance of the sandbox; the shape of approval v4. */
export interface ApprovalInstance {
	instance_code: string;
	approval_code: string;
	approval_name: string;
	user_id: string;
	open_id: string;
	department_id: string;
	status: string;
	uuid: string;
	form: string;
	start_time: string;
	end_time: string;
	task_list: ApprovalTask[];
	comment_list: Array<{ id: string; user_id: string; open_id: string; comment: string }>;
}

interface ApprovalTask {
	id: string;
	user_id: string;
	open_id: string;
	status: string;
	start_time: string;
	end_time: string;
}

interface Definition {
	approval_name: string;
	status: string;
	controls: string[];
	/** The user_id of the one who approves. */
	approver: string;
}

/** Laptops are approved by Ben; the other two cannot be started. */
const DEFINITIONS: Readonly<Record<string, Definition>> = {
	'AP-LAPTOP': definition('Laptop', 'ACTIVE'),
	'AP-OFF': definition('Switched off', 'INACTIVE'),
	'AP-FREE': definition('Free-form', 'ACTIVE', []),
};

function definition(name: string, status: string, controls = ['widget1', 'widget2']): Definition {
	return { approval_name: name, status, controls, approver: 'ben01' };
}

/** All instances by code. */
export function approvalInstancesOf(world: World): Map<string, ApprovalInstance> {
	return world.part('approvalInstances', () => new Map());
}

/** The definitions that the app has subscribed to. */
export function watchedApprovalsOf(world: World): Set<string> {
	return world.part('watchedApprovals', () => new Set());
}

export const approvals: Service = {
	'approval.v4.approval.subscribe': (call) => {
		const { approval_code: code } = call.path;
		definitionOf(call, code);
		const watched = watchedApprovalsOf(call.world);
		if (watched.has(code)) refuse(call, 1390007);
		watched.add(code);
		return {};
	},
	'approval.v4.approval.get': (call) => {
		const { approval_name, status, controls } = definitionOf(call, call.path.approval_code);
		const form = JSON.stringify(controls.map((id) => ({ id, type: 'input', required: true })));
		return { approval_name, status, form, node_list: [], viewers: [] };
	},
	'approval.v4.instance.create': (call) => {
		const { body, world } = call;
		const instances = approvalInstancesOf(world);
		const { approval_name, status, controls, approver } = definitionOf(call, body.approval_code);
		if (status !== 'ACTIVE') refuse(call, 1390015);
		if (controls.length === 0) refuse(call, 1390013);
		checkForm(call, controls);
		const applicant =
			body.user_id === undefined
				? personOf(call, body.open_id ?? '', 'open_id')
				: personOf(call, body.user_id, 'user_id');
		if ([...instances.values()].some(({ uuid }) => uuid !== '' && uuid === body.uuid)) {
			throw new Refused(400, 60012, 'uuid conflict');
		}
		const now = String(world.now());
		const { open_id, user_id } = personOf(call, approver, 'user_id');
		const instance: ApprovalInstance = {
			instance_code: world.id('INS-'),
			approval_code: body.approval_code,
			approval_name,
			user_id: applicant.user_id,
			open_id: applicant.open_id,
			department_id: body.department_id ?? '',
			status: 'PENDING',
			uuid: body.uuid ?? '',
			form: body.form,
			start_time: now,
			end_time: '0',
			task_list: [
				{ id: world.id('7'), user_id, open_id, status: 'PENDING', start_time: now, end_time: '0' },
			],
			comment_list: [],
		};
		instances.set(instance.instance_code, instance);
		return { instance_code: instance.instance_code };
	},
	'approval.v4.instance.get': (call) =>
		approvalInstancesOf(call.world).get(call.path.instance_id) ?? refuse(call, 1390003),
	'approval.v4.task.approve': (call) => {
		const { body, world } = call;
		definitionOf(call, body.approval_code);
		const instance = approvalInstancesOf(world).get(body.instance_code) ?? refuse(call, 1390003);
		const approver = personOf(call, body.user_id, queryText(call, 'user_id_type', 'open_id'));
		const task = instance.task_list.find(
			({ id, user_id, status }) =>
				id === body.task_id && user_id === approver.user_id && status === 'PENDING',
		);
		if (task === undefined) return refuse(call, 1390010);
		if (body.form !== undefined) instance.form = body.form;
		if (body.comment !== undefined) {
			const { user_id, open_id } = approver;
			instance.comment_list.push({ id: world.id('8'), user_id, open_id, comment: body.comment });
		}
		task.status = 'APPROVED';
		task.end_time = String(world.now());
		instance.status = 'APPROVED';
		instance.end_time = task.end_time;
		return {};
	},
};

function definitionOf(call: ServiceCall, code: string): Definition {
	return DEFINITIONS[code] ?? refuse(call, 1390002);
}

function personOf(call: ServiceCall, id: string, type: string): Person {
	return findPerson(call.world, id, type) ?? refuse(call, 1390001, 'user_id');
}

/** The form is the JSON text of controls the definition has. */
function checkForm(call: ServiceCall, controls: readonly string[]): void {
	let form: unknown;
	try {
		form = JSON.parse(call.body.form);
	} catch {
		refuse(call, 1390001, 'form');
	}
	if (!Array.isArray(form)) return refuse(call, 1390001, 'form');
	for (const { id, value } of form) {
		if (!controls.includes(id) || value === undefined) refuse(call, 1390001, `form: ${id}`);
	}
}
