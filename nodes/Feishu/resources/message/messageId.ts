import { text } from '../../../shared/fields';

/** A message. The ids of messages to many (`bm-`) are of another kind, which most calls do not take. */
export const messageId = text({
	label: 'Message ID',
	description: 'The message_id that Send Message, Get Chat History or a trigger returned',
	placeholder: 'e.g. om_dc13264520392913993dd051dba21dcf',
	pattern: { test: /^om_\S+$/, expected: 'a message ID that starts with om_' },
	required: true,
});
