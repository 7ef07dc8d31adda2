import type { FormField } from '../../../../shared/lookups';
import { idsOf } from './texts';
import type { Widget } from './widget';
import { refuseValue } from './widget';

/** Ids that a contact does not take: union IDs, and those of chats, departments and mailboxes. */
const NO_CONTACT = /^(?:on_|oc_|od-)|@/;

/** User IDs and open IDs of a contact, which stand apart. @throws Refusal */
export function contactsOf(given: unknown, field: FormField): Pick<Widget, 'value' | 'open_ids'> {
	const ids = idsOf(given, field);
	const other = ids.find((id) => NO_CONTACT.test(id));
	if (other !== undefined) refuseValue(field, other, 'a user ID or an open ID (ou_…)');
	const open = ids.filter((id) => id.startsWith('ou_'));
	const value = ids.filter((id) => !id.startsWith('ou_'));
	return open.length === 0 ? { value } : { value, open_ids: open };
}

/** Departments by their open IDs, the one kind that the field takes. @throws Refusal */
export function departmentsOf(given: unknown, field: FormField): object[] {
	return idsOf(given, field).map((id) => {
		if (!id.startsWith('od-')) refuseValue(field, id, 'an open department ID (od-…)');
		return { open_id: id };
	});
}

/** A document by its token or its address. @throws Refusal for the address of something else */
export function documentOf(given: string, field: FormField): object {
	const token = /\/docx\/(\w+)/.exec(given)?.[1] ?? given.trim();
	if (/\W/.test(token)) refuseValue(field, given, 'the token or the address of a document');
	return { token, type: 'docx' };
}
