import { contact } from '../../../../shared/endpoints';
import { departmentIdType, text } from '../../../../shared/fields';
import { departmentSearch } from '../../../../shared/lookups';
import { brokenOff, chain, listed, pagingFields } from '../../../../shared/operation';
import { DEPARTMENTS } from '../fields';
import { foundByFeishu, foundByName } from '../find';

const paging = pagingFields({ default: 20, max: 50 });

export const search = chain({
	value: 'search',
	name: 'Search Departments',
	action: 'Search departments',
	description:
		"Find departments by name: as a user with Feishu's search, as the app by reading all departments",
	documentation: 'https://open.feishu.cn/document/server-docs/contact-v3/department/search',
	endpoints: [departmentSearch, contact.departmentChildren],
	identities: ['tenant', 'user'],
	replacesData: { Results: [], TotalCount: 0 },
	list: 'Results',
	parameters: {
		query: text({
			label: 'Query',
			description: 'What the name of the departments contains',
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
			const step = `searching on after ${items.length} departments`;
			const hint = `Go on with the Page Token ${next}: Results holds what was found before.`;
			return brokenOff(data, failure, step, hint);
		}
		const how = asUser
			? ''
			: ' (names compared by the node, which read all departments as the app)';
		return {
			data,
			summary: `${listed(items, DEPARTMENTS, values.departmentIdType, next !== '')}${how}`,
			remark: [
				next === '' ? '' : `They follow with the Page Token ${next}, or with Return All.`,
				remark,
			]
				.filter((text) => text !== '')
				.join(' '),
		};
	},
	summary: (data) => listed(data.Results, DEPARTMENTS, 'open_department_id'),
	sample: { Results: departmentSearch.sample().items ?? [], TotalCount: 1 },
});
