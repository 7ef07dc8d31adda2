import type { Sandbox } from '../sandbox';
import { tasksOf } from '../sandbox';

export const ONE_TASK = /^\/open-apis\/task\/v2\/tasks\/\w+$/;

/** Puts a task into the sandbox and returns its guid. */
export function made(sandbox: Sandbox, completedAt = '0', other: object = {}): string {
	const guid = sandbox.world.id('');
	tasksOf(sandbox.world).set(guid, {
		guid,
		summary: 'Before',
		description: '',
		members: [],
		completed_at: completedAt,
		status: completedAt === '0' ? 'todo' : 'done',
		url: `https://applink.feishu.cn/client/todo/detail?guid=${guid}`,
		created_at: '1795312481625',
		updated_at: '1795312481625',
		...other,
	});
	return guid;
}

/** Leaves exactly `count` tasks in the sandbox. */
export function only(sandbox: Sandbox, count: number): void {
	tasksOf(sandbox.world).clear();
	for (let index = 0; index < count; index += 1) made(sandbox);
}
