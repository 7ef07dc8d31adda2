import type { Sandbox } from '../sandbox';
import { approvalInstancesOf } from '../sandbox';

export const known = {
	approvalCode: 'AP-LAPTOP',
	instanceCode: 'INS-1',
	taskId: '7',
	userId: 'ben01',
};

/** Puts an instance with an open task of Ben's into the sandbox; returns the parameters that approve it. */
export function submitted(sandbox: Pick<Sandbox, 'world'>, other: object = {}) {
	const instanceCode = sandbox.world.id('INS-');
	const taskId = sandbox.world.id('7');
	approvalInstancesOf(sandbox.world).set(instanceCode, {
		instance_code: instanceCode,
		approval_code: 'AP-LAPTOP',
		approval_name: 'Laptop',
		user_id: 'ada01',
		open_id: 'ou_ada',
		department_id: '',
		status: 'PENDING',
		uuid: '',
		form: '[]',
		start_time: '1795312481625',
		end_time: '0',
		task_list: [
			{
				id: taskId,
				user_id: 'ben01',
				open_id: 'ou_ben',
				status: 'PENDING',
				start_time: '1795312481625',
				end_time: '0',
			},
		],
		comment_list: [],
		...other,
	});
	return { approvalCode: 'AP-LAPTOP', instanceCode, taskId, userId: 'ben01' };
}
