import type { Form, Forms, Names, Places } from './forms';

/** What the second set of names has otherwise than the first, a sentence each; empty when they are the same. */
export function differences(before: Names, after: Names): string[] {
	const same = (one: Forms, other: Forms) => JSON.stringify(one) === JSON.stringify(other);
	return [
		...compared(before, after, (one, other) => (same(one, other) ? [] : ['changed'])),
		...compared(after, before, () => []).map((text) => text.replace(/ is gone$/, ' is new')),
	];
}

/**
 * What workflows stored under the first set of names and would lose under the second, a sentence
 * each. More choices, more ways to give a value, more scopes to ask for, and a list in place of a
 * text take nothing away.
 */
export function losses(before: Names, after: Names): string[] {
	return compared(before, after, (forms, now) => forms.flatMap((form) => lostOf(form, now)));
}

/** Types that read what is stored of another one. */
const WIDER: Readonly<Record<string, readonly string[]>> = { string: ['resourceLocator', 'json'] };

function lostOf(form: Form, now: Forms): string[] {
	const kept =
		now.find(({ type }) => type === form.type) ??
		now.find(({ type }) => WIDER[form.type]?.includes(type));
	if (kept === undefined) return [`is no longer of type ${form.type}`];
	const gone = (form.choices ?? []).filter((choice) => kept.choices?.includes(choice) !== true);
	return [
		...gone.map((choice) => `no longer has the choice ${choice}`),
		...(isKept(form.default, kept.default)
			? []
			: [`has the default ${JSON.stringify(kept.default)}, not ${JSON.stringify(form.default)}`]),
	];
}

/** Whether a default is the same; a text of several words, such as scopes, may have more of them. */
function isKept(before: Form['default'], now: Form['default']): boolean {
	if (typeof before === 'string' && typeof now === 'string' && before.includes(' ')) {
		return before.split(' ').every((word) => now.split(' ').includes(word));
	}
	return JSON.stringify(before) === JSON.stringify(now);
}

/** Sentences about everything in `before`: that it is gone, or what `judge` says of a name. */
function compared(
	before: Names,
	after: Names,
	judge: (before: Forms, after: Forms) => string[],
): string[] {
	return Object.entries(before).flatMap(([owner, places]) => {
		const own = after[owner];
		if (own === undefined) return [`${owner} is gone`];
		return entries(places).flatMap(([place, name, forms]) => {
			const now = own[place]?.[name];
			const what = `${owner}: ${place === 'parameters' ? name : `${place}.${name}`}`;
			return now === undefined
				? [`${what} is gone`]
				: judge(forms, now).map((text) => `${what} ${text}`);
		});
	});
}

function entries(places: Places): Array<[place: string, name: string, forms: Forms]> {
	return Object.entries(places).flatMap(([place, names]) =>
		Object.entries(names).map(([name, forms]): [string, string, Forms] => [place, name, forms]),
	);
}
