import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../../shared/fields';
import {
	jsonObject,
	list,
	locator,
	ROOT_DEPARTMENT,
	text,
	userLookup,
} from '../../../shared/fields';
import { quoted, Refusal } from '../../../shared/values';

/** One and many, as summaries say it. */
export const DEPARTMENTS = ['department', 'departments'] as const;

/** Feishu locks the whole structure while it changes: two at a time only get in each other's way. */
export const STRUCTURE = 'structure of the departments';

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
				`Give Localized Names as texts with the keys ${LANGUAGES.join(', ')} only.`,
			);
		}
		return value;
	},
};

export const leaderUserId = locator({
	label: 'Leader',
	description: 'The user who leads the department; User ID Type says which kind of ID it is',
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
		'Leave one ID in Unit IDs.',
	);
}

/** Refuses the root department where Feishu lets nobody change it. */
export function refuseRoot(id: string): void {
	if (id !== ROOT_DEPARTMENT) return;
	throw new Refusal(
		'Department is 0, the root department, which can be neither changed nor deleted',
		'Choose a Department below the root.',
	);
}
