import { otherRegion } from '../api';
import type { Failure } from '../endpoints';
import { addressIn } from '../fields';
import type { Operation } from '../operation';
import { sentences } from '../values';
import type { Form } from './form';

/** Where a call went, and what the form gave for it. */
interface Went {
	readonly operation: Pick<Operation, 'parameters' | 'options'>;
	readonly form: Form;
	/** Of the credential. */
	readonly origin: string;
}

/**
 * A failure with the address that cannot be found where the call went: Feishu says of a file of the
 * other region no more than that it does not exist.
 */
export function withRegion(failure: Failure, went: Went): Failure {
	const { fate, code, retryable } = failure;
	if (fate !== 'answered' || code === undefined || retryable) return failure;
	const found = addressElsewhere(went);
	if (found === undefined) return failure;
	const { label, host, there, here } = found;
	const hint = `Choose a credential of the region ${there} for ${label}, which is at ${host}: Region of the credential is ${here}, and neither region finds what is in the other.`;
	return { ...failure, hint: sentences(hint, failure.hint) };
}

function addressElsewhere({ operation: { parameters, options }, form, origin }: Went) {
	const given = [
		...Object.entries(parameters).map(
			([name, field]) => [field, () => form.parameter(name)] as const,
		),
		...Object.entries(options).map(([name, field]) => [field, () => form.option(name)] as const),
	];
	for (const [{ label, property }, value] of given) {
		if (property.type !== 'resourceLocator') continue;
		const address = addressIn(readable(value));
		const regions = address === undefined ? undefined : otherRegion(address, origin);
		if (regions !== undefined) return { label, ...regions };
	}
	return undefined;
}

/** A field that is hidden may hold an expression that cannot be read. */
function readable(value: () => unknown): unknown {
	try {
		return value();
	} catch {
		return undefined;
	}
}
