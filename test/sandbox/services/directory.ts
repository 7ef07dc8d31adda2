import type { Service } from '../service';
import { page, queryText } from '../service';
import { peopleOf } from './people';

export const directory: Service = {
	'contact.v3.user.findByDepartment': (call) => {
		const department = queryText(call, 'department_id');
		const members = peopleOf(call.world).filter(
			({ department_ids: ids }) => department === '0' || ids.includes(department),
		);
		return page(call, members, 10);
	},
};
