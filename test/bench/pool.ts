/** Runs `job` for 0 to `count`, `width` at once; counts what throws. */
export async function pool(
	count: number,
	width: number,
	job: (index: number) => Promise<void>,
): Promise<number> {
	let next = 0;
	let failed = 0;
	const worker = async () => {
		while (next < count) {
			const index = next;
			next += 1;
			try {
				await job(index);
			} catch {
				failed += 1;
			}
		}
	};
	await Promise.all(Array.from({ length: width }, worker));
	return failed;
}
