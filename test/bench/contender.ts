/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { contenders } from './contenders';
import type { Figures, Work } from './work';

/** Lets one contender do its work in a process of its own and prints its figures. */
async function measure(work: Work): Promise<Figures> {
	const run = await contenders[work.contender](work);
	const heap = watchHeap();
	const cpuBefore = process.cpuUsage();
	const started = performance.now();
	const failed = await run();
	const wall = performance.now() - started;
	const { user, system } = process.cpuUsage(cpuBefore);
	return {
		wall,
		cpu: (user + system) / 1000,
		rss: process.resourceUsage().maxRSS / 1024,
		heap: heap.peak(),
		ok: work.count - failed,
		failed,
	};
}

/** Milliseconds between two looks. */
const BETWEEN_LOOKS = 20;

/** By how many megabytes the heap grows from now on, what waits to be collected among them. */
function watchHeap(): { peak(): number } {
	const used = (): number => process.memoryUsage().heapUsed / 1024 / 1024;
	const before = used();
	let most = before;
	const look = (): void => {
		most = Math.max(most, used());
	};
	const timer = setInterval(look, BETWEEN_LOOKS);
	return {
		peak: () => {
			clearInterval(timer);
			look();
			return most - before;
		},
	};
}

void measure(JSON.parse(process.argv[2])).then((figures) => {
	console.log(JSON.stringify(figures));
	process.exit(0);
});
