import { choice, flag, text } from '../../../shared/fields';
import type { Values } from '../../../shared/operation';
import { Refusal } from '../../../shared/values';
import { whenSet } from './nested';

/** What video meeting an event has. */
export const meetingFields = {
	meetingType: whenSet(
		choice({
			label: 'Meeting',
			options: {
				vc: ['Feishu Meeting', 'As the tenant sets it up; events without attendees have none'],
				third_party: ['Other Meeting', 'At the address in Meeting URL'],
				no_meeting: 'No Meeting',
			},
			default: 'vc',
		}),
	),
	meetingUrl: text({
		label: 'Meeting URL',
		description: 'Where a meeting of another service takes place',
		placeholder: 'e.g. https://example.com/meeting/1234',
		pattern: { test: /^[a-z]+:\/\/\S+$/i, expected: 'a web address' },
		maxLength: 2000,
	}),
	joinPermission: whenSet(
		choice({
			label: 'Meeting Join Permission',
			options: {
				anyone_can_join: 'Anyone',
				only_event_attendees: 'Attendees Only',
				only_organization_employees: 'Employees Only',
			},
			default: 'anyone_can_join',
		}),
	),
	autoRecord: flag({
		label: 'Meeting Auto Record',
		description: 'Whether the meeting is recorded from its beginning',
	}),
	openLobby: flag({
		label: 'Meeting Lobby',
		description: 'Whether people wait in a lobby until the host lets them in',
	}),
	allowAttendeesStart: flag({
		label: 'Attendees May Start Meeting',
		description: 'Whether attendees can start the meeting before the organizer comes',
	}),
};

/** The values of `meetingFields`. */
export type GivenMeeting = Partial<Values<typeof meetingFields>>;

/** The `vchat` of an event; undefined where nothing was chosen. @throws Refusal for settings that do not go together */
export function meetingOf(given: GivenMeeting) {
	const { meetingType, meetingUrl, joinPermission, autoRecord, openLobby } = given;
	const settings = {
		join_meeting_permission: joinPermission,
		auto_record: autoRecord,
		open_lobby: openLobby,
		allow_attendees_start: given.allowAttendeesStart,
	};
	const isSet = Object.values(settings).some((value) => value !== undefined);
	const type = meetingType ?? (meetingUrl === undefined ? undefined : 'third_party');
	if (type === undefined && !isSet) return undefined;
	if ((type === 'third_party') !== (meetingUrl !== undefined)) {
		throw new Refusal(
			meetingUrl === undefined
				? 'Meeting is Other Meeting, but Meeting URL is empty'
				: `Meeting URL is given, but Meeting is ${String(type ?? 'Feishu Meeting')}`,
			'Fill in Meeting URL for Other Meeting, and for no other choice.',
		);
	}
	if (isSet && type !== undefined && type !== 'vc') {
		throw new Refusal(
			'Settings of a Feishu meeting are given, but the event has none',
			'Set Meeting to Feishu Meeting, or clear Meeting Join Permission, Meeting Auto Record, Meeting Lobby and Attendees May Start Meeting.',
		);
	}
	return {
		vc_type: type ?? 'vc',
		meeting_url: meetingUrl,
		meeting_settings: isSet ? settings : undefined,
	};
}
