/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
import { contenders } from './contenders';
import type { Figures, Work } from './work';

/** Lets one contender do its work in a process of its own and prints its figures. */
async function measure(work: Work): Promise<Figures> {
	const run = await contenders[work.contender](work);
	const cpuBefore = process.cpuUsage();
	const started = performance.now();
	const failed = await run();
	const wall = performance.now() - started;
	const { user, system } = process.cpuUsage(cpuBefore);
	return {
		wall,
		cpu: (user + system) / 1000,
		rss: process.resourceUsage().maxRSS / 1024,
		ok: work.count - failed,
		failed,
	};
}

void measure(JSON.parse(process.argv[2])).then((figures) => {
	console.log(JSON.stringify(figures));
	process.exit(0);
});
