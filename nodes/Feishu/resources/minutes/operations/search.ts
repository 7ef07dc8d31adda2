import { endpoint, minutes } from '../../../../shared/endpoints';
import {
	checkTimeOrder,
	checkUserIds,
	dateTime,
	picked,
	text,
	timezone,
	userIdType,
	userLookup,
} from '../../../../shared/fields';
import { listing } from '../../../../shared/operation';
import { Refusal } from '../../../../shared/values';

export const search = listing({
	value: 'search',
	name: 'Search Minutes',
	action: 'Search minutes',
	description: 'Find minutes that the user can open, by words, people and time',
	documentation: 'https://open.feishu.cn/document/minutes-v1/minute/search',
	endpoint: endpoint(minutes.minuteSearch, { repeat: 'read' }),
	pageSize: { default: 15, max: 30 },
	noun: ['minutes', 'minutes'],
	parameters: {
		query: text({
			label: 'Query',
			description: 'Words of the title or of what was said, up to 50 characters',
			maxLength: 50,
		}),
	},
	options: {
		ownerIds: picked({
			label: 'Owners',
			description: 'A user from the list, or the IDs of users, who own the minutes',
			...userLookup,
		}),
		participantIds: picked({
			label: 'Participants',
			description: 'A user from the list, or the IDs of users, who took part',
			...userLookup,
		}),
		createdAfter: dateTime({
			label: 'Created After',
			description: 'Finds only minutes made at this time or later, on the wall clock of Timezone',
		}),
		createdBefore: dateTime({
			label: 'Created Before',
			description: 'Finds only minutes made at this time or earlier, on the wall clock of Timezone',
		}),
		timezone: timezone(),
		userIdType,
	},
	check: (values) => {
		const { query, ownerIds, participantIds, createdAfter, createdBefore, timezone: zone } = values;
		checkUserIds(ownerIds ?? [], values.userIdType, 'Owners');
		checkUserIds(participantIds ?? [], values.userIdType, 'Participants');
		const filters = [query, ownerIds, participantIds, createdAfter, createdBefore];
		if (filters.every((filter) => filter === undefined)) {
			throw new Refusal(
				'Nothing is said of the minutes to find',
				'Fill in Query, or Owners, Participants, Created After or Created Before in Options.',
			);
		}
		checkTimeOrder({ start: createdAfter, end: createdBefore, zone }, [
			'Created After',
			'Created Before',
		]);
	},
	request: ({ timezone: zone, createdAfter, createdBefore, ...values }) => {
		const hasTime = createdAfter !== undefined || createdBefore !== undefined;
		const filter = {
			owner_ids: values.ownerIds,
			participant_ids: values.participantIds,
			create_time: hasTime
				? {
						start_time: createdAfter?.in(zone).toISO({ suppressMilliseconds: true }),
						end_time: createdBefore?.in(zone).toISO({ suppressMilliseconds: true }),
					}
				: undefined,
		};
		const isFiltered = Object.values(filter).some((value) => value !== undefined);
		return {
			query: { user_id_type: values.userIdType },
			body: { query: values.query, filter: isFiltered ? filter : undefined },
		};
	},
});
