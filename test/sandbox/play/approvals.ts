import type { Occurrence } from '../sending/occurrence';
import type { ApprovalInstance } from '../services/approvalBook';
import { approvalInstancesOf } from '../services/approvalBook';
import type { World } from '../world';
import { NotThere, personWith } from './people';

/** The approval that can be started on the page, and who decides on it. */
const LAPTOP = { code: 'AP-LAPTOP', name: 'Laptop', approver: 'ou_ben' };

/** Somebody asks for a laptop. @throws NotThere */
export function start(world: World, user: string, reason: string): Occurrence {
	const { user_id, open_id } = personWith(world, user);
	const approver = personWith(world, LAPTOP.approver);
	const now = String(world.now());
	const instance: ApprovalInstance = {
		instance_code: world.id('INS-'),
		approval_code: LAPTOP.code,
		approval_name: LAPTOP.name,
		...{ user_id, open_id, department_id: '', status: 'PENDING', uuid: '' },
		form: JSON.stringify([
			{ id: 'widget1', custom_id: 'reason', name: 'Reason', type: 'input', value: reason },
		]),
		...{ start_time: now, end_time: '0', serial_number: '202612010001' },
		task_list: [
			{
				...{ id: world.id('7'), node_name: 'Manager', status: 'PENDING' },
				...{ user_id: approver.user_id, open_id: approver.open_id },
				...{ start_time: now, end_time: '0' },
			},
		],
		comment_list: [],
		timeline: [{ type: 'START', create_time: now, user_id }],
	};
	approvalInstancesOf(world).set(instance.instance_code, instance);
	return changed(world, instance);
}

/** Whoever has to decides on an approval. @throws NotThere */
export function decide(world: World, code: string, status: 'APPROVED' | 'REJECTED'): Occurrence {
	const instance = approvalInstancesOf(world).get(code);
	if (instance?.status !== 'PENDING') throw new NotThere(`${code} does not wait for anybody`);
	const now = String(world.now());
	Object.assign(instance, { status, end_time: now });
	for (const task of instance.task_list) {
		if (task.status === 'PENDING') Object.assign(task, { status, end_time: now });
	}
	return changed(world, instance);
}

/** Events of approvals have the old form (documentation: approval-v4/event). */
function changed(world: World, instance: ApprovalInstance): Occurrence {
	const { approval_code, instance_code, status } = instance;
	const operate_time = String(world.now());
	return {
		type: 'approval_instance',
		schema: '1.0',
		event: { approval_code, instance_code, operate_time, status, uuid: instance.uuid },
	};
}

const SHOWN = 20;

/** The last approvals, newest first. */
export function shownApprovals(world: World) {
	return [...approvalInstancesOf(world).values()]
		.slice(-SHOWN)
		.reverse()
		.map(({ instance_code: code, approval_name: name, status, open_id: user, form }) => {
			const widgets: Array<{ value?: unknown }> = JSON.parse(form);
			return { code, name, status, user, reason: String(widgets[0]?.value ?? '') };
		});
}
