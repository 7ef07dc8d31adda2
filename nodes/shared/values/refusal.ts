/**
 * A value the node will not send. It is thrown while a call is being prepared and becomes an
 * envelope with StatusCode -1; nothing has reached Feishu when it is thrown.
 *
 * `message` says which value is wrong and why, `hint` what to change; both name the parameter by
 * its label.
 */
export class Refusal extends Error {
	constructor(
		message: string,
		readonly hint: string,
	) {
		super(message);
		this.name = 'Refusal';
	}
}

/**
 * The refusal of an update that changes nothing.
 * @param options labels of the options that change something
 */
export function nothingToUpdate(options: readonly string[]): Refusal {
	const named = [options.slice(0, -1).join(', '), ...options.slice(-1)].filter(Boolean);
	return new Refusal(
		'There is nothing to update: no option gives a new value',
		`Add at least one of these options: ${named.join(' or ')}.`,
	);
}

/** What `make` returns, or the refusal it throws: for many values that are refused one by one. */
export function orRefusal<Value>(make: () => Value): Value | Refusal {
	try {
		return make();
	} catch (error) {
		if (error instanceof Refusal) return error;
		const message = error instanceof Error ? error.message : String(error);
		return new Refusal(message, 'Check the input items.');
	}
}
