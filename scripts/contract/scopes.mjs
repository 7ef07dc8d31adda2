// Any one of the documented scopes is enough; people are best told the one that allows least.

/** What Feishu calls by an older name, and gives to new apps no more. */
const OLD = ['im:chat.group_info:readonly'];

const VERBS = { GET: 'read', POST: 'create', PUT: 'update', PATCH: 'update', DELETE: 'delete' };

/** Documented scopes, the narrowest first; where that cannot be told, in the order of the page. */
export function narrowestFirst(scopes, method) {
	const breadth = new Map(scopes.map((scope) => [scope, breadthOf(scope, scopes, method)]));
	return [...scopes].sort((a, b) => breadth.get(a) - breadth.get(b));
}

function breadthOf(scope, all, method) {
	if (OLD.includes(scope)) return 20;
	const [service, thing, action] = scope.split(':');
	// All of a person's files: wider than all of their spreadsheets.
	const far = scope.startsWith('drive:drive') && !scope.includes('.') ? 10 : 0;
	if (action === undefined) {
		if (service === thing) return far + 4;
		return all.includes(`${service}:${service}`) ? 0.5 : 3;
	}
	if (/^(readonly|readonly_as_app|access_as_app)$/.test(action)) {
		const part = thing.includes('.') && action === 'readonly';
		return far + (part ? 1 : 2);
	}
	if (action === VERBS[method]) return -0.5;
	// `write` is wider than `writeonly`, `phone` than `phone_send`.
	return 0.1 * all.filter((other) => other !== scope && other.startsWith(scope)).length;
}
