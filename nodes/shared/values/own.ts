/**
 * The member that a table, or an object of others, has itself under a name that came from outside:
 * every object inherits a `constructor`, which nobody put there.
 */
export function own<Value>(
	members: Readonly<Record<string, Value>>,
	name: string,
): Value | undefined {
	return Object.hasOwn(members, name) ? members[name] : undefined;
}
