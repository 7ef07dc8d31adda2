/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Clock } from '../../nodes/shared/api';
import { createCallbackRegistry } from '../../nodes/shared/callbacks';

/** A registry whose time passes when the test says so. */
function registryAt() {
	const sleeping = new Set<{ until: number; wake: () => void }>();
	let time = 0;
	const clock: Clock = {
		now: () => time,
		sleep: async (milliseconds) =>
			await new Promise((wake) => sleeping.add({ until: time + milliseconds, wake })),
	};
	const pass = async (milliseconds: number): Promise<void> => {
		for (const end = time + milliseconds; time < end; ) {
			time = Math.min(end, time + 500);
			for (const one of sleeping) {
				if (one.until > time) continue;
				sleeping.delete(one);
				one.wake();
			}
			await new Promise(setImmediate);
		}
	};
	return { registry: createCallbackRegistry(clock), pass };
}

const CAME = { id: 'a', token: 'c-1', isHere: true };
const ANSWER = { toast: { content: 'Done' } };

describe('a callback', () => {
	test('gets the first answer, and says what becomes of those after it', async () => {
		const { registry, pass } = registryAt();
		const { ofRun, ending } = registry.open(CAME);
		expect(ofRun.answer(ANSWER)).toBe('taken');
		expect(ofRun.answer({})).toBe('answered');
		await pass(3_000);
		expect(ofRun.answer({})).toBe('answered');
		expect(await ending).toEqual({ answer: ANSWER });
	});

	test('waits for 2.5 seconds, those before it was known included', async () => {
		const { registry, pass } = registryAt();
		const { ofRun, ending } = registry.open({ ...CAME, age: 2_000 });
		await pass(500);
		expect(await ending).toEqual({ hasFailed: false });
		expect(ofRun.age()).toBe(2_500);
		expect(ofRun.answer(ANSWER)).toBe('late');
	});

	test('is not waited for when all runs have ended, and has failed when one of them has', async () => {
		const { registry } = registryAt();
		const callback = registry.open(CAME);
		const [one, other] = [callback.begin(), callback.begin()];
		one(true);
		one(true);
		expect(callback.ofRun.answer({})).toBe('taken');
		const second = registry.open({ ...CAME, id: 'b' });
		const ends = [second.begin(), second.begin()];
		ends[0](true);
		ends[1](false);
		other(false);
		expect(await second.ending).toEqual({ hasFailed: true });
	});

	test('is answered without a word only where no workflow is about to answer', async () => {
		const { registry } = registryAt();
		const callback = registry.open(CAME);
		callback.begin();
		callback.answerAtOnce({});
		expect(callback.ofRun.answer(ANSWER)).toBe('taken');
		const other = registry.open({ ...CAME, id: 'b' });
		other.begin();
		other.answerAtOnce(ANSWER);
		expect(other.ofRun.answer({})).toBe('immediate');
	});

	test('is the same for all its deliveries', () => {
		const { registry } = registryAt();
		expect(registry.open(CAME)).toBe(registry.open({ ...CAME, isHere: false }));
	});
});

describe('the registry', () => {
	test('knows by its run what a run began with, as long as the token works', async () => {
		const { registry, pass } = registryAt();
		registry.enter('run 1', registry.open(CAME));
		await pass(29 * 60_000);
		registry.enter('run 2', registry.open({ ...CAME, id: 'b' }));
		expect(registry.ofRun('run 1')?.token).toBe('c-1');
		await pass(2 * 60_000);
		registry.enter('run 3', registry.open({ ...CAME, id: 'c' }));
		expect(registry.ofRun('run 1')).toBeUndefined();
		expect(registry.ofRun('run 2')).toBeDefined();
		expect(registry.ofRun('')).toBeUndefined();
	});

	test('is bounded: the oldest goes', () => {
		const { registry } = registryAt();
		for (let index = 0; index <= 10_000; index += 1) {
			registry.enter(`run ${index}`, registry.open({ ...CAME, id: String(index) }));
		}
		expect(registry.ofRun('run 0')).toBeUndefined();
		expect(registry.ofRun('run 1')).toBeDefined();
	});
});
