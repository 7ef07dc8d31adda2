import type { IDataObject } from 'n8n-workflow';

import { isObject, isoTime, memberText, objectsIn } from '../../../shared/values';

/** Feishu's times in seconds, and what the same time is called in ISO 8601. */
const TIMES: Readonly<Record<string, string>> = {
	create_time: 'created_time',
	start_time: 'started_time',
	end_time: 'ended_time',
	first_join_time: 'joined_time',
	final_leave_time: 'left_time',
};

/** A meeting with the tokens of what was made of it, its times in ISO 8601 as well. */
export function readableMeeting({
	meeting,
	related_artifacts: artifacts,
}: IDataObject): IDataObject {
	const whole: IDataObject = isObject(meeting) ? meeting : {};
	const { participants } = whole;
	return {
		...withTimes(whole),
		...(participants === undefined ? {} : { participants: objectsIn(participants).map(withTimes) }),
		...(isObject(artifacts) ? artifacts : {}),
	};
}

function withTimes(thing: IDataObject): IDataObject {
	const told = Object.entries(TIMES).flatMap(([name, other]) => {
		const time = isoTime(Number(memberText(thing, name)) * 1000);
		return time === undefined ? [] : [[other, time] as const];
	});
	return { ...thing, ...Object.fromEntries(told) };
}
