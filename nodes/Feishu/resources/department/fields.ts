import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../../shared/operation';
import { jsonObject, list, locator, quoted, Refusal, text } from '../../../shared/operation';
import { userLookup } from '../common';

/** One and many, as summaries say it. */
export const DEPARTMENTS = ['department', 'departments'] as const;

const nameOptions = {
	label: 'Name',
	description: 'No two departments of the tenant may have the same name',
	placeholder: 'e.g. Quality Assurance',
	pattern: { test: /^[^/]+$/, expected: 'a name without a slash' },
};

export const requiredName = text({ ...nameOptions, required: true });
export const newName = text(nameOptions);

/** Languages a department can be named in (documentation: "Create a department"). */
const LANGUAGES = ['zh_cn', 'ja_jp', 'en_us'];

const names = jsonObject({
	label: 'Localized Names',
	description: 'The name in other languages, with the keys zh_cn, ja_jp and en_us',
	placeholder: 'e.g. {"en_us": "Quality Assurance", "ja_jp": "品質保証"}',
});

export const i18nName: Field<IDataObject | undefined> = {
	...names,
	read: (given) => {
		const value = names.read(given);
		for (const [language, name] of Object.entries(value ?? {})) {
			if (LANGUAGES.includes(language) && typeof name === 'string') continue;
			throw new Refusal(
				`Localized Names has ${quoted({ [language]: name })}, which Feishu does not take`,
				`Give Localized Names as texts under the keys ${LANGUAGES.join(', ')} only.`,
			);
		}
		return value;
	},
};

export const leaderUserId = locator({
	label: 'Leader User ID',
	description: 'The user who leads the department; its type is User ID Type',
	...userLookup,
});

export const unitIds = list({
	label: 'Unit IDs',
	description: 'The unit the department is bound to; Feishu binds a department to one unit only',
	placeholder: 'e.g. BU121',
});

/** Refuses more than one unit. */
export function checkUnits(given: readonly string[] | undefined): void {
	if (given === undefined || given.length < 2) return;
	throw new Refusal(
		`Unit IDs has ${given.length} entries, but Feishu binds a department to one unit only`,
		'Leave one id in Unit IDs.',
	);
}

export const departmentSample: IDataObject = {
	name: 'Quality Assurance',
	i18n_name: { zh_cn: '质量', ja_jp: '品質保証', en_us: 'Quality Assurance' },
	parent_department_id: 'od-4e6ac4d14bcd5071a37a39de902c7142',
	department_id: 'D096',
	open_department_id: 'od-4e6ac4d14bcd5071a37a39de902c7141',
	leader_user_id: 'ou_7dab8a3d3cdcc9da365777c7ad535d62',
	chat_id: 'oc_5ad11d72b830411d72b836c20',
	order: '100',
	unit_ids: ['BU121'],
	member_count: 12,
	status: { is_deleted: false },
};
