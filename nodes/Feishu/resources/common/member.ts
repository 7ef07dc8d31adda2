import { isObject } from '../../../shared/operation';

/** A member of an answer's object as text, for summaries; empty where there is none. */
export function memberText(value: unknown, name: string): string {
	const member: unknown = isObject(value) ? value[name] : undefined;
	return typeof member === 'string' || typeof member === 'number' ? String(member) : '';
}
