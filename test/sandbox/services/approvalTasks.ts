import type { Service, ServiceCall } from '../service';
import { page, queryText, refuse } from '../service';
import type { ApprovalInstance, ApprovalTask } from './approvalBook';
import { approvalInstancesOf, instanceNamed, personNamed } from './approvalBook';
import { definitionNamed } from './approvalDefinitions';

const DAY = 24 * 3600 * 1000;
/** Documentation: "Query instances", "Query tasks". */
const MOST_DAYS = 30;

export const approvalTasks: Service = {
	'approval.v4.task.approve': (call) => {
		const { instance, task } = openTask(call);
		if (call.body.form !== undefined) instance.form = call.body.form;
		decide(call, instance, task, 'APPROVED');
		instance.status = 'APPROVED';
		instance.end_time = task.end_time;
		return {};
	},
	'approval.v4.task.reject': (call) => {
		const { instance, task } = openTask(call);
		decide(call, instance, task, 'REJECTED');
		instance.status = 'REJECTED';
		instance.end_time = task.end_time;
		return {};
	},
	'approval.v4.task.transfer': (call) => {
		const { instance, task } = openTask(call);
		const type = queryText(call, 'user_id_type', 'open_id');
		const { user_id, open_id } = personNamed(call, call.body.transfer_user_id, type);
		decide(call, instance, task, 'TRANSFERRED');
		instance.task_list.push({
			...task,
			id: call.world.id('7'),
			user_id,
			open_id,
			status: 'PENDING',
			end_time: '0',
		});
		return {};
	},
	'approval.v4.instance.cancel': (call) => {
		const { body } = call;
		definitionNamed(call, body.approval_code);
		const instance = instanceNamed(call, body.instance_code);
		const user = personNamed(call, body.user_id, queryText(call, 'user_id_type', 'open_id'));
		const isOwn = user.user_id === instance.user_id;
		if (!isOwn || instance.status === 'CANCELED') refuse(call, 1390001, 'instance');
		instance.status = 'CANCELED';
		for (const task of instance.task_list) if (task.status === 'PENDING') task.status = 'DONE';
		return {};
	},
	'approval.v4.instance.list': (call) => {
		const { approval_code: code, start_time: start, end_time: end } = call.query;
		definitionNamed(call, String(code));
		const found = instancesIn(call, start, end).filter(
			(instance) => instance.approval_code === code,
		);
		const codes = found.map((instance) => instance.instance_code);
		const { items, ...rest } = page(call, codes, 100);
		return { instance_code_list: items, ...rest };
	},
	'approval.v4.instance.query': (call) => {
		const { body } = call;
		const { instance_start_time_from: from, instance_start_time_to: to } = body;
		checkDays(call, from, to);
		const status = body.instance_status === 'ALL' ? undefined : body.instance_status;
		const found = instancesIn(call, from, to).filter(
			(instance) =>
				instance.approval_code === body.approval_code &&
				(status === undefined || STATUS[status] === instance.status) &&
				(body.user_id === undefined || isOf(call, instance, body.user_id)) &&
				body.instance_title === undefined,
		);
		const { items, ...rest } = page(call, found, 10);
		const instance_list = items.map((instance) => ({
			approval: { code: instance.approval_code, name: instance.approval_name },
			instance: shownInstance(instance),
		}));
		return { count: found.length, instance_list, ...rest };
	},
	'approval.v4.task.search': (call) => {
		const { body } = call;
		const { task_start_time_from: from, task_start_time_to: to, user_id: user } = body;
		if (from !== undefined || to !== undefined) checkDays(call, from, to);
		const found = instancesIn(call, from, to).flatMap((instance) =>
			instance.task_list
				.filter(
					(task) =>
						(body.approval_code ?? instance.approval_code) === instance.approval_code &&
						(body.task_status === 'ALL' || task.status === body.task_status) &&
						(user === undefined || isOf(call, task, user)),
				)
				.map((task) => ({
					approval: { code: instance.approval_code, name: instance.approval_name },
					instance: shownInstance(instance),
					task: {
						task_id: task.id,
						user_id: task.user_id,
						status: task.status.toLowerCase(),
						start_time: task.start_time,
						end_time: task.end_time,
						link: { pc_link: 'https://example.com/task' },
					},
				})),
		);
		const { items, ...rest } = page(call, found, 10);
		return { count: found.length, task_list: items, ...rest };
	},
	'approval.v4.task.query': (call) => {
		const topic = queryText(call, 'topic');
		const user = queryText(call, 'user_id');
		const found = [...approvalInstancesOf(call.world).values()].flatMap((instance) =>
			instance.task_list
				.filter((task) => isOf(call, task, user) && (topic === '1') === (task.status === 'PENDING'))
				.map((task) => ({
					topic,
					user_id: user,
					title: instance.approval_name,
					urls: { pc: 'https://example.com/task' },
					status: topic,
					definition_code: instance.approval_code,
					definition_name: instance.approval_name,
					process_code: instance.instance_code,
					task_id: task.id,
				})),
		);
		const { items, ...rest } = page(call, found, 100);
		return { tasks: items, ...rest };
	},
};

/** Feishu's words for states in queries, and in instances. */
const STATUS: Readonly<Record<string, string>> = {
	PENDING: 'PENDING',
	RECALL: 'CANCELED',
	REJECT: 'REJECTED',
	DELETED: 'DELETED',
	APPROVED: 'APPROVED',
};

function openTask(call: ServiceCall): { instance: ApprovalInstance; task: ApprovalTask } {
	const { body } = call;
	const { signed } = definitionNamed(call, body.approval_code);
	const instance = instanceNamed(call, body.instance_code);
	const user = personNamed(call, body.user_id, queryText(call, 'user_id_type', 'open_id'));
	const task = instance.task_list.find(
		({ id, user_id, status }) =>
			id === body.task_id && user_id === user.user_id && status === 'PENDING',
	);
	if (task === undefined || instance.status !== 'PENDING') return refuse(call, 1390010);
	if (signed) refuse(call, 1390018);
	return { instance, task };
}

function decide(
	call: ServiceCall,
	instance: ApprovalInstance,
	task: ApprovalTask,
	status: string,
): void {
	const { comment } = call.body;
	if (comment !== undefined) {
		const { user_id, open_id } = task;
		instance.comment_list.push({ id: call.world.id('8'), user_id, open_id, comment });
	}
	task.status = status;
	task.end_time = String(call.world.now());
}

function instancesIn(call: ServiceCall, from: unknown, to: unknown): ApprovalInstance[] {
	return [...approvalInstancesOf(call.world).values()].filter(
		({ start_time: start }) =>
			Number(start) >= Number(from ?? 0) && Number(start) <= Number(to ?? Number.MAX_SAFE_INTEGER),
	);
}

/** "The span is at most 30 days, and both times are set or neither is." */
function checkDays(call: ServiceCall, from: unknown, to: unknown): void {
	if (from === undefined || to === undefined) refuse(call, 1390001, 'time');
	if (Number(to) - Number(from) > MOST_DAYS * DAY) refuse(call, 1390001, 'time span');
}

function isOf(
	call: ServiceCall,
	{ user_id, open_id }: { user_id: string; open_id: string },
	id: string,
): boolean {
	const person = personNamed(call, id, queryText(call, 'user_id_type', 'open_id'));
	return person.user_id === user_id || person.open_id === open_id;
}

function shownInstance(instance: ApprovalInstance): object {
	return {
		code: instance.instance_code,
		user_id: instance.user_id,
		start_time: instance.start_time,
		end_time: instance.end_time,
		status: instance.status.toLowerCase(),
		serial_id: instance.serial_number,
	};
}
