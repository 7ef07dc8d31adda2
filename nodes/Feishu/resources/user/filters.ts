import type { IDataObject } from 'n8n-workflow';
import { isObject, memberText } from '../../../shared/values';

/** The fields a keyword is looked for in. */
const SEARCHED = [
	'name',
	'email',
	'nickname',
	'en_name',
	'mobile',
	'employee_no',
	'user_id',
	'open_id',
];

/** The states a search can be narrowed to; empty for any. */
export type Status = '' | 'is_active' | 'is_frozen' | 'is_resigned';

/** Tells whether any of a user's fields contains the keyword, whatever its case. */
export function isMatch(keyword: string): (user: IDataObject) => boolean {
	const sought = keyword.toLowerCase();
	return (user) => SEARCHED.some((name) => memberText(user, name).toLowerCase().includes(sought));
}

/** Tells whether a user is as the Status option wants. */
export function hasStatus({ status }: IDataObject, wanted: Status): boolean {
	if (wanted === '') return true;
	const flags = isObject(status) ? status : {};
	if (wanted !== 'is_active') return flags[wanted] === true;
	return flags.is_activated === true && flags.is_resigned !== true && flags.is_frozen !== true;
}
