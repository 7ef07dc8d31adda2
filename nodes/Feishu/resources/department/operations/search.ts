import { contact } from '../../../../shared/endpoints';
import { departmentIdType, text } from '../../../../shared/fields';
import { departmentSearch } from '../../../../shared/lookups';
import { brokenOff, chain, listed, pagingFields } from '../../../../shared/operation';
import { figure, sentences } from '../../../../shared/values';
import { DEPARTMENTS } from '../fields';
import { foundByFeishu, foundByName } from '../find';

const paging = pagingFields({ default: 20, max: 50 });

export const search = chain({
	value: 'search',
	name: 'Search Departments',
	action: 'Search departments',
	description:
		"Find departments by name: with Feishu's search as a user, by reading all departments as the app",
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/search',
	endpoints: [departmentSearch, contact.departmentChildren],
	identities: ['tenant', 'user'],
	replacesData: { Results: [], TotalCount: 0 },
	list: 'Results',
	parameters: {
		query: text({
			label: 'Query',
			description: 'A part of the name of the departments',
			placeholder: 'e.g. Quality',
			required: true,
		}),
		...paging.parameters,
	},
	options: { departmentIdType, ...paging.options },
	run: async (values, api) => {
		const asUser = api.identity === 'user';
		const { items, next, remark, failure } = await (asUser ? foundByFeishu : foundByName)(
			{ ...values, ...paging.asked(values) },
			api,
		);
		const data = { Results: items, TotalCount: items.length };
		if (failure !== undefined) {
			const step = `searching on after ${figure(items.length)} departments`;
			const hint = `Set Page Token to ${next} to go on: Results holds what was found before.`;
			return brokenOff(data, failure, step, hint);
		}
		return {
			data,
			summary: listed(items, DEPARTMENTS, values.departmentIdType, next !== ''),
			remark: sentences(
				next === '' ? '' : `Set Page Token to ${next} for the next ones, or switch Return All on.`,
				asUser || api.dryRun
					? ''
					: 'The node compared the names itself, as Feishu searches departments for users only.',
				remark,
			),
		};
	},
	summary: (data) => listed(data.Results, DEPARTMENTS, 'open_department_id'),
	sample: { Results: departmentSearch.sample().items ?? [], TotalCount: 1 },
});
