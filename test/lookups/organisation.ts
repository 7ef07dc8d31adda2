import type { Attempt, CallValues, Failure, FeishuApi } from '../../nodes/shared/endpoints';

/** Departments by the id of the department that lists them. */
export type Organisation = Readonly<Record<string, readonly object[]>>;

const TOO_LARGE: Failure = {
	fate: 'answered',
	status: 400,
	code: 43010,
	message: 'big dept forbid recursion error',
	hint: 'Choose a smaller department.',
	retryable: false,
};

/**
 * An API that lists the departments of an organisation, each list on one page, and users of theirs.
 * @param whole the recursive list of the root; refused when absent
 */
export function organisationApi(
	organisation: Organisation,
	whole?: readonly object[],
	users: Organisation = {},
): FeishuApi {
	const attempt = async (
		{ id }: { readonly id: string },
		{ path, query }: CallValues,
	): Promise<Attempt<unknown>> => {
		if (id !== 'contact.v3.department.children') {
			return { answer: { items: users[String(query?.department_id)] ?? [] } };
		}
		if (query?.fetch_child !== true)
			return { answer: { items: organisation[path?.department_id ?? ''] } };
		return whole === undefined ? { failure: TOO_LARGE } : { answer: { items: whole } };
	};
	return { identity: 'tenant', attempt: attempt as FeishuApi['attempt'] } as FeishuApi;
}
