import type { World } from '../world';

interface Tasklist {
	readonly guid: string;
	readonly name: string;
	readonly url: string;
	readonly sections: ReadonlyArray<{ guid: string; name: string; is_default: boolean }>;
}

/** All task lists by guid. The sandbox has one. */
export function tasklistsOf(world: World): Map<string, Tasklist> {
	return world.part(
		'tasklists',
		() =>
			new Map([
				[
					'list-release',
					{
						guid: 'list-release',
						name: 'Release',
						url: 'https://applink.feishu.cn/client/todo/task_list?guid=list-release',
						sections: [
							{ guid: 'section-first', name: '', is_default: true },
							{ guid: 'section-testing', name: 'Testing', is_default: false },
						],
					},
				],
			]),
	);
}
