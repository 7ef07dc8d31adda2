import type { IDataObject } from 'n8n-workflow';

import type { Example } from './example';

/** An idempotency key in the form that Feishu asks for. */
export const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What Feishu says when the parameters name a department outside the app's contact data range. */
export function departmentOutOfRange(parameters: IDataObject): Example {
	return {
		title: 'says that the department is out of range',
		parameters,
		fails: { code: 40004, hint: /^Widen the contact data range/ },
	};
}
