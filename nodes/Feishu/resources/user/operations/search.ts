import { contact } from '../../../../shared/endpoints';
import type { Field } from '../../../../shared/fields';
import {
	choice,
	departmentLookup,
	locator,
	number,
	ROOT_DEPARTMENT,
	text,
	userIdType,
} from '../../../../shared/fields';
import { brokenOff, chain, listed, pagingFields } from '../../../../shared/operation';
import { amount, few, quoted, Refusal, sentences } from '../../../../shared/values';
import { USERS } from '../fields';
import { hasStatus, isMatch } from '../filters';
import { findMatches } from '../matches';

const MOST_MATCHES = 100;
const USUAL_MATCHES = 50;

const asked = pagingFields({ default: USUAL_MATCHES, max: MOST_MATCHES }).options.pageSize;
const wholeNumber = number({ label: asked.label, default: USUAL_MATCHES });

/** The usual field, except that a number out of range means the usual number of matches. */
const pageSize: Field<number> = {
	...wholeNumber,
	property: asked.property,
	read: (given) => {
		const size = wholeNumber.read(given);
		return size >= 1 && size <= MOST_MATCHES ? size : USUAL_MATCHES;
	},
};

export const search = chain({
	value: 'search',
	name: 'Search Users',
	action: 'Search users',
	description:
		'Find users by a part of their name, e-mail address, phone number or ID, one department after the other',
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/user/find_by_department',
	endpoints: [contact.userFindByDepartment, contact.departmentChildren],
	replacesData: {
		Results: [],
		TotalCount: 0,
		MoreListPagesExist: false,
		StoppedAtMatchLimit: false,
	},
	list: 'Results',
	parameters: {
		query: text({
			label: 'Query',
			description:
				'A part of the name, English name, nickname, e-mail address, mobile number, employee number, user_id or open_id of the users, in upper or lower case',
			placeholder: 'e.g. Nathan',
			required: true,
		}),
	},
	options: {
		pageSize,
		departmentId: locator({
			label: 'Department',
			description:
				'The department to search, with all departments below it; 0 or nothing is the whole tenant',
			...departmentLookup,
			default: ROOT_DEPARTMENT,
		}),
		userIdType,
		status: choice({
			label: 'Status',
			options: { '': 'Any', is_active: 'Active', is_frozen: 'Frozen', is_resigned: 'Resigned' },
			default: '',
		}),
	},
	check: ({ departmentId }) => {
		if (departmentId === ROOT_DEPARTMENT || departmentId.startsWith('od-')) return;
		throw new Refusal(
			`Department is ${quoted(departmentId)}, which is not an open_department_id`,
			'Give Department by an ID that starts with od-, not by a name, or as 0 for the whole tenant.',
		);
	},
	run: async ({ query, status, departmentId, pageSize: limit, userIdType: type }, api) => {
		const matches = isMatch(query);
		const { results, unread, stopped, refused, remark, failure } = await findMatches(api, {
			root: departmentId,
			userIdType: type,
			limit,
			isSought: (user) => hasStatus(user, status) && matches(user),
		});
		const data = {
			Results: results,
			TotalCount: results.length,
			MoreListPagesExist: unread,
			StoppedAtMatchLimit: stopped,
		};
		if (failure !== undefined) {
			const step = `searching on after ${amount(results.length, ['match', 'matches'])}`;
			return brokenOff(data, failure, step, 'Repeat the call: Results holds only a part.');
		}
		return {
			data,
			summary: `${listed(results, USERS, type)}${stopped ? `; the search stopped at ${amount(limit, ['match', 'matches'])}` : ''}`,
			remark: sentences(leftOut(refused), remark),
		};
	},
	summary: (data, { userIdType: type }) => listed(data.Results, USERS, type),
	sample: {
		Results: contact.userFindByDepartment.sample().items ?? [],
		TotalCount: 1,
		MoreListPagesExist: false,
		StoppedAtMatchLimit: false,
	},
});

/** Says which departments Feishu did not let the app search; empty for none. */
function leftOut(refused: readonly string[]): string {
	if (refused.length === 0) return '';
	const what = amount(refused.length, ['department is', 'departments are']);
	return `${what} outside the contact data range of the app and left out: ${few(refused, 5)}.`;
}
