import { createOrder } from '../../nodes/shared/api';

/** Whether a promise has resolved by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
	const pending = Symbol('pending');
	return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

test('one after the other, in the order of asking, and other things side by side', async () => {
	const order = createOrder();
	const went: string[] = [];
	const use = async (thing: string, name: string): Promise<void> => {
		const place = order.takePlace(thing);
		await place.ready;
		went.push(`${name} in`);
		await Promise.resolve();
		went.push(`${name} out`);
		place.leave();
	};
	await Promise.all([use('sheet', 'a'), use('sheet', 'b'), use('other', 'c'), use('sheet', 'd')]);
	const inSheet = went.filter((step) => !step.startsWith('c'));
	expect(inSheet).toEqual(['a in', 'a out', 'b in', 'b out', 'd in', 'd out']);
	expect(went.indexOf('c in')).toBeLessThan(went.indexOf('b in'));
});

test('a place that is left before its turn holds nobody up', async () => {
	const order = createOrder();
	const first = order.takePlace('table');
	const stopped = order.takePlace('table');
	const last = order.takePlace('table');
	stopped.leave();
	expect(await isSettled(last.ready)).toBe(false);
	first.leave();
	await last.ready;
	expect(await isSettled(stopped.ready)).toBe(false);
});

test('leaving twice gives nobody a turn before time', async () => {
	const order = createOrder();
	const first = order.takePlace('chat');
	const second = order.takePlace('chat');
	const third = order.takePlace('chat');
	first.leave();
	first.leave();
	await second.ready;
	expect(await isSettled(third.ready)).toBe(false);
});

test('a thing is free before the first place and after the last', () => {
	const order = createOrder();
	expect(order.isFree('document')).toBe(true);
	const first = order.takePlace('document');
	const second = order.takePlace('document');
	first.leave();
	expect(order.isFree('document')).toBe(false);
	second.leave();
	expect(order.isFree('document')).toBe(true);
});
