import { IANAZone } from 'luxon';

import { quoted, Refusal } from '../values';
import type { Field, Item } from './field';
import { locator } from './locator';

/** Where wall-clock times are read unless the operation says otherwise. */
export const DEFAULT_ZONE = 'Asia/Shanghai';

/** What stands for the zone set for the workflow, in place of a zone's name. */
export const WORKFLOW_ZONE = 'Workflow';

/** The zone wall-clock times are read in: a name, or `Workflow` for the zone of the workflow. */
export function timezone(label = 'Timezone'): Field<string> {
	const zone = locator({
		label,
		description: "For times without an offset: an IANA name, or Workflow for the workflow's",
		placeholder: 'e.g. Europe/Berlin',
		list: 'searchTimezones',
		idLabel: 'By Name',
		default: DEFAULT_ZONE,
	});
	return {
		...zone,
		property: { ...zone.property, default: { mode: 'list', value: DEFAULT_ZONE } },
		read: (given, item) => zoneName(zone.read(given), label, item),
	};
}

/** @throws Refusal naming `label` for a name that is not a zone */
function zoneName(given: string, label: string, item: Item | undefined): string {
	const isWorkflow = given.toLowerCase() === WORKFLOW_ZONE.toLowerCase();
	const name = isWorkflow ? (item?.zone() ?? given) : given;
	if (isZone(name)) return name;
	throw new Refusal(
		`${label} is ${quoted(given)}, which is not a time zone`,
		`Set ${label} to an IANA name such as Asia/Shanghai or Europe/Berlin, or to Workflow.`,
	);
}

/** Names that are zones: to find out takes a tenth of a millisecond, and every item asks. */
const zones = new Set<string>();

function isZone(name: string): boolean {
	if (zones.has(name)) return true;
	const isOne = IANAZone.isValidZone(name);
	if (isOne) zones.add(name);
	return isOne;
}
