import { text } from '../../../shared/fields';

/** A message the bot sent. */
export const messageId = text({
	label: 'Message ID',
	description: 'The message_id that Send Message returned',
	placeholder: 'e.g. om_dc13264520392913993dd051dba21dcf',
	pattern: { test: /^om_\S+$/, expected: 'a message ID that starts with om_' },
	required: true,
});
