import type { World } from '../world';

/** How the next thing goes that Feishu does in the background; tests change it. */
export interface TaskPace {
	/** Looks that find it under way. */
	looks: number;
	/** The `job_status` that an export or import ends with; another task fails when it is not 0. */
	end: number;
}

export function taskPaceOf(world: World): TaskPace {
	return world.part('taskPace', () => ({ looks: 0, end: 0 }));
}

/** The pace of a task that begins; the one after it goes at once and well again. */
export function takePace(world: World): TaskPace {
	const pace = taskPaceOf(world);
	const taken = { ...pace };
	Object.assign(pace, { looks: 0, end: 0 });
	return taken;
}
