import { DateTime } from 'luxon';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { DEFAULT_ZONE, WORKFLOW_ZONE } from '../fields';
import { matching } from './lookUp';

/** The zones most people choose, in front of all others. */
const USUAL = [
	DEFAULT_ZONE,
	'Asia/Hong_Kong',
	'Asia/Singapore',
	'Asia/Tokyo',
	'UTC',
	'Europe/London',
	'Europe/Berlin',
	'America/New_York',
	'America/Los_Angeles',
];

/** The zone of the workflow, then the usual zones, then all zones there are. */
export async function searchTimezones(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const zones = [...new Set([...USUAL, ...Intl.supportedValuesOf('timeZone')])];
	const results = [
		{ name: 'Workflow (the Zone in Its Settings)', value: WORKFLOW_ZONE },
		...zones.map((value) => ({ name: `${value} (${offsetNow(value)})`, value })),
	];
	return matching({ results }, filter);
}

/** `UTC+08:00`: how far the clocks of a zone are ahead today. */
function offsetNow(zone: string): string {
	return DateTime.now().setZone(zone).toFormat("'UTC'ZZ");
}
