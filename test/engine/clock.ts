/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/**
 * Puts the wall clock of this process forward (or back, when negative), as an administrator or a
 * time server does. Monotonic time goes on, and the sandbox has a clock of its own.
 * @returns what puts it right again
 */
export function turnClock(milliseconds: number): () => void {
	const { Date: real } = globalThis;
	const now = () => real.now() + milliseconds;
	globalThis.Date = new Proxy(real, {
		construct: (target, given, newTarget) =>
			Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
		apply: () => new real(now()).toString(),
		get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
	});
	return () => {
		globalThis.Date = real;
	};
}
